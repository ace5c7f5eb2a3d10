'use client';

import type { DeskEventKind } from '@verbatim/shared';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useDeskEvents } from './desk-events.tsx';

export interface RefreshOnProps {
  /** Kinds of things that the page shows. */
  readonly kinds: readonly DeskEventKind[];
  /** Only changes of the thing with this id. */
  readonly id?: string;
}

/** Milliseconds in which changes are gathered into one reading. */
const GATHER_MS = 500;

/** Reads the page's data again when something of it changed; while nobody looks at the page, once they do. */
export function RefreshOn({ kinds, id }: RefreshOnProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isStale = useRef(false);

  const refresh = () => {
    timer.current = null;
    isStale.current = document.visibilityState !== 'visible';
    if (!isStale.current) router.refresh();
  };
  useDeskEvents((signal) => {
    // At the beginning too: what happened between the page's making and now may have been told to nobody.
    if (signal.kind === 'change') {
      const { event } = signal;
      if (!kinds.includes(event.kind) || (id !== undefined && event.id !== id)) return;
    }
    timer.current ??= setTimeout(refresh, GATHER_MS);
  });
  useEffect(() => {
    const look = () => {
      if (isStale.current && document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      if (timer.current !== null) clearTimeout(timer.current);
    };
    // `refresh` reads nothing but what stays the same.
  }, []);
  return null;
}
