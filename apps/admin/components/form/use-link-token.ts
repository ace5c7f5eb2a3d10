'use client';

import { useEffect, useState } from 'react';
import type { ActionFailure, ActionResult } from '../../lib/action-result.ts';
import { useAction } from './use-action.ts';

export interface LinkToken<Offer> {
  readonly token: string;
  /** What the link is good for; null when it does not work, undefined while that is not known. */
  readonly offer: Offer | null | undefined;
  readonly failure: ActionFailure | null;
}

/**
 * The token of the link that led to this page, read from behind the `#`, which no server sees.
 * @param read asks what it is good for, once: the link does not change while the page is open
 */
export function useLinkToken<Offer>(
  read: (token: string) => Promise<ActionResult<{ offer: Offer | null }>>,
): LinkToken<Offer> {
  const [token, setToken] = useState('');
  const [offer, setOffer] = useState<Offer | null | undefined>(undefined);
  const { failure, run } = useAction(() => undefined);
  useEffect(() => {
    const found = window.location.hash.slice(1);
    setToken(found);
    void run(() => read(found)).then((result) => {
      if (result.outcome === 'done') setOffer(result.value.offer);
    });
  }, []);
  return { token, offer, failure };
}
