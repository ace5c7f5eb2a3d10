'use client';

import { useEffect, useRef, useState } from 'react';
import type { CheckAnswer, CheckRequest } from './check-protocol.ts';
import type { LiveCheck } from './live-check.ts';

export interface LiveCheckOptions {
  readonly claim: string;
  /** The texts at hand. */
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  /** The text that is shown; its sentences are offered as evidence. */
  readonly shownId: string | null;
}

/** What the checker says of a claim while it is typed; null until it first answers. Runs in a worker. */
export function useLiveCheck({ claim, texts, shownId }: LiveCheckOptions): LiveCheck | null {
  const [check, setCheck] = useState<LiveCheck | null>(null);
  const worker = useRef<{ post: (request: CheckRequest) => void; opened: Set<string> } | null>(null);
  const run = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.run === run.current) setCheck(data.check);
    });
    worker.current = { post: (request) => started.postMessage(request), opened: new Set() };
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  useEffect(() => {
    const checker = worker.current;
    if (!checker) return;
    for (const { id, text } of texts) {
      if (checker.opened.has(id)) continue;
      checker.opened.add(id);
      checker.post({ kind: 'open', snapshotId: id, text });
    }
    run.current += 1;
    checker.post({
      kind: 'check',
      run: run.current,
      claim,
      snapshotIds: texts.map(({ id }) => id),
      bearingIn: shownId,
    });
  }, [claim, texts, shownId]);

  return check;
}
