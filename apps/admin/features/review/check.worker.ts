import { openText, rankSentences } from '@verbatim/checker';
import type { CheckAnswer, CheckRequest } from './check-protocol.ts';
import {
  type CheckedFinding,
  type CheckedText,
  checkAllQuotations,
  compareClaimWithText,
  findBearing,
} from './live-check.ts';

/**
 * Checks claims off the main thread. Texts are indexed when they come, a little at a time, so that the first keystroke
 * is answered as fast as any other. Of the claims that wait, only the newest is checked, and a check that is under way
 * stops for it.
 */
type CheckWanted = Extract<CheckRequest, { kind: 'check' }>;

const texts = new Map<string, CheckedText>();
let waiting: CheckWanted | null = null;
let working = false;

/** Milliseconds of indexing before requests are looked at again. */
const SLICE_MS = 20;

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'open') {
    const { snapshotId, text, publishedOn } = data;
    texts.set(snapshotId, { snapshotId, text: openText(text), publishedOn });
  } else {
    waiting = data;
  }
  if (!working) void work();
});

async function work(): Promise<void> {
  working = true;
  for (;;) {
    await requestsRead();
    if (waiting) {
      const wanted = waiting;
      waiting = null;
      await check(wanted);
    } else if (!indexMore()) {
      break;
    }
  }
  working = false;
}

const indexed = new WeakSet<CheckedText>();

/** Goes on with the index of a text; @returns false when all are ready */
function indexMore(): boolean {
  const next = [...texts.values()].find((text) => !indexed.has(text));
  if (!next) return false;
  const end = performance.now() + SLICE_MS;
  if (next.text.prepare(() => performance.now() > end)) {
    // The index of sentences is made in one go, when first asked for.
    rankSentences('', next.text, { limit: 1 });
    indexed.add(next);
  }
  return true;
}

async function check(wanted: CheckWanted): Promise<void> {
  const { run, claim, claimedOn, snapshotIds, bearingIn, passages } = wanted;
  const opened = snapshotIds.flatMap((snapshotId) => texts.get(snapshotId) ?? []);
  answer(run, { quotations: checkAllQuotations(claim, opened) });
  if (await isOvertaken()) return;

  const shown = bearingIn === null ? undefined : texts.get(bearingIn);
  const bearing = shown ? findBearing(claim, shown) : [];
  answer(run, { bearing });

  // Not while one types: holding a claim against a whole text cannot be stopped for the next key.
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const findings: CheckedFinding[] = [];
  for (const text of comparedTexts(opened, passages, shown)) {
    if (await isOvertaken()) return;
    const within = passages.filter(({ snapshotId }) => snapshotId === text.snapshotId);
    findings.push(...compareClaimWithText({ claim, claimedOn, text, within }));
  }
  answer(run, { findings });
}

/** Milliseconds without a key before claim and texts are compared. */
const REST_MS = 250;

/** The texts that have evidence; without any, the one that is shown. */
function comparedTexts(
  opened: readonly CheckedText[],
  passages: CheckWanted['passages'],
  shown: CheckedText | undefined,
): CheckedText[] {
  if (passages.length === 0) return shown ? [shown] : [];
  return opened.filter((text) => passages.some(({ snapshotId }) => snapshotId === text.snapshotId));
}

function answer(run: number, part: CheckAnswer['part']): void {
  self.postMessage({ run, part } satisfies CheckAnswer);
}

async function isOvertaken(): Promise<boolean> {
  await requestsRead();
  return waiting !== null;
}

const channel = new MessageChannel();
let read: (() => void) | null = null;
channel.port1.onmessage = () => read?.();

/** Waits until the requests that have come meanwhile were taken in. */
function requestsRead(): Promise<void> {
  return new Promise((resolve) => {
    read = resolve;
    channel.port2.postMessage(null);
  });
}
