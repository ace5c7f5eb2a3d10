import { type Text, openText } from '@verbatim/checker';
import type { CheckAnswer, CheckRequest } from './check-protocol.ts';
import { checkLive } from './live-check.ts';

/** Checks claims off the main thread. Of the claims that wait, only the newest is checked. */
const texts = new Map<string, Text>();
let waiting: Extract<CheckRequest, { kind: 'check' }> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'open') {
    texts.set(data.snapshotId, openText(data.text));
    return;
  }
  if (waiting === null) setTimeout(checkNewest);
  waiting = data;
});

function checkNewest(): void {
  if (waiting === null) return;
  const { run, claim, snapshotIds, bearingIn } = waiting;
  waiting = null;
  const opened = snapshotIds.flatMap((snapshotId) => {
    const text = texts.get(snapshotId);
    return text ? [{ snapshotId, text }] : [];
  });
  const answer: CheckAnswer = { run, check: checkLive(claim, opened, bearingIn) };
  self.postMessage(answer);
}
