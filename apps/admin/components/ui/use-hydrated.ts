'use client';

import { useSyncExternalStore } from 'react';

/**
 * False until the page's scripts have taken over. Forms are disabled until then, so that nothing typed is lost and no
 * browser sends a form by itself.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

const subscribeToNothing = () => () => undefined;
