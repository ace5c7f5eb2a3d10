'use client';

import { useEffect, useRef } from 'react';
import type { ClaimDetailFragment } from '../../generated/documents.ts';

/** Milliseconds between two looks at a claim that is on screen. */
const LOOK_MS = 8000;

export interface ClaimWatchOptions {
  readonly claim: ClaimDetailFragment;
  /** While an action of one's own runs, nothing is taken in. */
  readonly isBusy: boolean;
  readonly onChanged: (claim: ClaimDetailFragment) => void;
}

/**
 * Brings in what somebody else did with the claim, without a reload: asks for its version now and then while the page is
 * on screen, and at once when one comes back to it or when the connection does.
 */
export function useClaimWatch(options: ClaimWatchOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { id } = options.claim;
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible' || latest.current.isBusy) return;
      const version = await fetchJson<number>(`/api/claims/${id}/version`, controller.signal);
      if (version === null || version <= latest.current.claim.version) return;
      const claim = await fetchJson<ClaimDetailFragment>(`/api/claims/${id}/now`, controller.signal);
      const now = latest.current;
      if (claim && !now.isBusy && claim.version > now.claim.version) now.onChanged(claim);
    };
    const lookNow = () => void look();
    const timer = setInterval(lookNow, LOOK_MS);
    document.addEventListener('visibilitychange', lookNow);
    window.addEventListener('online', lookNow);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
      window.removeEventListener('online', lookNow);
    };
  }, [id]);
}

/** What a data route of the desk answers; null when it does not, which the next look may mend. */
async function fetchJson<Value>(path: string, signal: AbortSignal): Promise<Value | null> {
  try {
    const answer = await fetch(path, { signal });
    return answer.ok ? ((await answer.json()) as Value) : null;
  } catch {
    return null;
  }
}
