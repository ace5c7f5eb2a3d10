import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** How much of a thing a word speaks of. */
type Share = 'ALL' | 'MOST' | 'SOME' | 'FEW' | 'NONE';

const SHARES: ReadonlyMap<string, Share> = new Map(
  (
    [
      ['ALL', 'all every each always entire entirely whole wholly everyone everybody everything both'],
      ['MOST', 'most mostly majority usually generally typically'],
      ['SOME', 'some several sometimes partly partially occasionally part'],
      ['FEW', 'few rarely seldom minority hardly'],
      ['NONE', 'none no never neither nobody nothing'],
    ] as const
  ).flatMap(([share, words]) => words.split(' ').map((word) => [word, share] as const)),
);

const REACH = 3;
const MIN_FIT = 0.35;

/** "All", "most", "some", "few", "none" before the same word in claim and passage, and not the same. */
export function findQuantifiers(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return claim.words.flatMap((word, at): DraftFinding[] => {
    const share = SHARES.get(word.lower);
    if (share === undefined) return [];
    const head = nextContent(claim, at);
    const best = head === undefined ? undefined : scale.best(head);
    if (!best || best.fit < MIN_FIT) return [];
    const given = quantifierBefore(passage, best.place);
    if (given === undefined) return [];
    const other = passage.words[given]!;
    const otherShare = SHARES.get(other.lower)!;
    if (otherShare === share) return [];
    // "Not all" and "some" may come to the same.
    if (claim.negated[at] || passage.negated[given]) return [];
    return [
      {
        kind: 'QUANTIFIER',
        severity: share === 'ALL' || share === 'NONE' || otherShare === 'NONE' ? 'HIGH' : 'MEDIUM',
        claim: { start: word.start, end: word.end },
        passage: { start: other.start, end: other.end },
        message: `The claim says “${word.text}”, the source “${other.text}”.`,
      },
    ];
  });
}

function nextContent(reading: Reading, at: number): number | undefined {
  const until = Math.min(reading.words.length, at + REACH + 1);
  for (let next = at + 1; next < until; next += 1) {
    const word = reading.words[next]!;
    if (word.sentence !== reading.words[at]!.sentence) return undefined;
    if (word.weight >= 0.3 && !SHARES.has(word.lower)) return next;
  }
  return undefined;
}

function quantifierBefore(reading: Reading, place: number): number | undefined {
  for (let at = place - 1; at >= Math.max(0, place - REACH); at -= 1) {
    const word = reading.words[at]!;
    if (word.sentence !== reading.words[place]!.sentence) return undefined;
    if (SHARES.has(word.lower)) return at;
    if (word.weight >= 0.3) return undefined;
  }
  return undefined;
}
