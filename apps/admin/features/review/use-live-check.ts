'use client';

import { useEffect, useRef, useState } from 'react';
import type { CheckAnswer, CheckRequest } from './check-protocol.ts';
import type { ComparedPassage, LiveCheck } from './live-check.ts';

export interface LiveCheckOptions {
  readonly claim: string;
  /** YYYY-MM-DD, or empty. */
  readonly claimedOn: string;
  /** The texts at hand. */
  readonly texts: readonly {
    readonly id: string;
    readonly text: string;
    readonly source: { readonly publishedOn: string | null };
  }[];
  /** The text that is shown; its sentences are offered as evidence. */
  readonly shownId: string | null;
  /** What the claim is compared with. Keep it the same array while nothing of it changes. */
  readonly passages: readonly ComparedPassage[];
}

interface Checker {
  readonly post: (request: CheckRequest) => void;
  /** Length of each text as it was sent. */
  readonly sent: Map<string, number>;
}

/**
 * What the checker says of a claim while it is typed; null until it first answers. Runs in a worker. Parts that have
 * not come yet for the newest claim are those of the claim before.
 */
export function useLiveCheck(options: LiveCheckOptions): LiveCheck | null {
  const { claim, claimedOn, texts, shownId, passages } = options;
  const [check, setCheck] = useState<LiveCheck | null>(null);
  const worker = useRef<Checker | null>(null);
  const run = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.run === run.current) setCheck((before) => ({ ...NOTHING, ...before, ...data.part }));
    });
    worker.current = { post: (request) => started.postMessage(request), sent: new Map() };
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  useEffect(() => {
    const checker = worker.current;
    if (!checker) return;
    for (const { id, text, source } of texts) {
      if (checker.sent.get(id) === text.length) continue;
      checker.sent.set(id, text.length);
      checker.post({ kind: 'open', snapshotId: id, text, publishedOn: source.publishedOn });
    }
    run.current += 1;
    checker.post({
      kind: 'check',
      run: run.current,
      claim,
      claimedOn,
      snapshotIds: texts.map(({ id }) => id),
      bearingIn: shownId,
      passages,
    });
  }, [claim, claimedOn, texts, shownId, passages]);

  return check;
}

const NOTHING: LiveCheck = { quotations: [], bearing: [], findings: [] };
