'use client';

import { useEffect, useRef } from 'react';
import { useDeskEvents } from '../../components/live/desk-events.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';

export interface ClaimWatchOptions {
  readonly claim: ClaimDetailFragment;
  /** While an action of one's own runs, nothing is taken in. */
  readonly isBusy: boolean;
  readonly onChanged: (claim: ClaimDetailFragment) => void;
}

/** Milliseconds until a claim that could not be fetched is asked for again. */
const RETRY_MS = 5000;

/** Brings in what somebody else did with the claim, without a reload, once no action of one's own runs. */
export function useClaimWatch(options: ClaimWatchOptions): void {
  const latest = useRef(options);
  /** The newest version that was heard of. */
  const heard = useRef(0);
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = options;
  });

  const look = async () => {
    clearTimeout(retry.current);
    const { claim, isBusy } = latest.current;
    if (isBusy || heard.current <= claim.version) return;
    const found = await fetchJson<ClaimDetailFragment>(`/api/claims/${claim.id}/now`);
    if (found === null) retry.current = setTimeout(() => void look(), RETRY_MS);
    const now = latest.current;
    if (found && !now.isBusy && found.id === now.claim.id && found.version > now.claim.version)
      now.onChanged(found);
  };
  useDeskEvents((signal) => {
    const { id } = latest.current.claim;
    if (signal.kind === 'change') {
      const { event } = signal;
      if (event.kind !== 'CLAIM' || event.id !== id || event.version === null) return;
      heard.current = Math.max(heard.current, event.version);
      void look();
    } else {
      // Something may have happened that nobody told of.
      void fetchJson<number>(`/api/claims/${id}/version`).then((version) => {
        heard.current = Math.max(heard.current, version ?? 0);
        return look();
      });
    }
  });
  useEffect(() => {
    if (!options.isBusy) void look();
    // `look` reads the newest options by itself.
  }, [options.isBusy]);
  useEffect(() => () => clearTimeout(retry.current), []);
}

/** What a data route of the desk answers; null when it does not. */
async function fetchJson<Value>(path: string): Promise<Value | null> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as Value) : null;
  } catch {
    return null;
  }
}
