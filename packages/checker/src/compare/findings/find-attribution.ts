import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** Somebody named as having said something: a stretch of the words of a reading. */
interface Saying {
  /** Places of the name, half-open. */
  readonly from: number;
  readonly until: number;
  readonly verb: number;
  readonly sentence: number;
}

/**
 * What the claim has one person say and the passage another. The sayings of both are matched by the words around
 * them; a name that the passage's saying shares a part of is the same person.
 */
export function findAttribution(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const theirs = sayings(passage);
  return sayings(claim).flatMap((saying): DraftFinding[] => {
    const name = claim.source.slice(claim.words[saying.from]!.start, claim.words[saying.until - 1]!.end);
    if (theirs.some((other) => sharesName(claim, saying, passage, other))) return [];
    let best: { other: Saying; shared: number } | undefined;
    for (const other of theirs) {
      const shared = sharedContent(claim, saying, passage, other, scale);
      if (!best || shared > best.shared) best = { other, shared };
    }
    if (!best || best.shared < MIN_SHARED) return [];
    const start = passage.words[best.other.from]!.start;
    const end = passage.words[best.other.until - 1]!.end;
    return [
      {
        kind: 'ATTRIBUTION',
        severity: 'HIGH',
        claim: { start: claim.words[saying.from]!.start, end: claim.words[saying.until - 1]!.end },
        passage: { start, end },
        message: `The claim has ${name} say it, the source ${passage.source.slice(start, end)}.`,
      },
    ];
  });
}

const MIN_SHARED = 0.5;
/** Words in a name with its title: "President Anna Maria van Lind". */
const LONGEST_NAME = 5;
const SAYS =
  /^(?:said|says|told|tells|stated|states|argued|argues|claimed|claims|added|adds|warned|warns|insisted|insists|announced|announces|replied|wrote|writes|explained|noted|denied|admitted|testified|declared|promised|accused|urged|according)$/;

/** "Ada Quill said", "said Ada Quill", "according to Ada Quill". */
function sayings(reading: Reading): Saying[] {
  return reading.words.flatMap((word, at): Saying[] => {
    if (!SAYS.test(word.lower)) return [];
    const toName = word.lower === 'according' ? at + 2 : at + 1;
    const name =
      (word.lower === 'according' ? undefined : nameBefore(reading, at)) ?? nameFrom(reading, toName);
    return name ? [{ ...name, verb: at, sentence: word.sentence }] : [];
  });
}

function nameBefore(reading: Reading, at: number): { from: number; until: number } | undefined {
  let from = at;
  while (from > 0 && at - from < LONGEST_NAME && isNamePart(reading, from - 1, reading.words[at]!.sentence))
    from -= 1;
  return from < at ? { from, until: at } : undefined;
}

function nameFrom(reading: Reading, at: number): { from: number; until: number } | undefined {
  const first = reading.words[at];
  if (!first) return undefined;
  let until = at;
  const limit = Math.min(reading.words.length, at + LONGEST_NAME);
  while (until < limit && isNamePart(reading, until, first.sentence)) until += 1;
  return until > at ? { from: at, until } : undefined;
}

function isNamePart(reading: Reading, at: number, sentence: number): boolean {
  const word = reading.words[at]!;
  return (
    word.sentence === sentence && /^\p{Lu}/u.test(word.text) && word.weight >= 0.3 && !SAYS.test(word.lower)
  );
}

function sharesName(claim: Reading, a: Saying, passage: Reading, b: Saying): boolean {
  const theirs = new Set(passage.words.slice(b.from, b.until).map(({ stem }) => stem));
  return claim.words.slice(a.from, a.until).some(({ stem }) => theirs.has(stem));
}

/** Share of the claim's sentence, the saying aside, that the passage's sentence holds. */
function sharedContent(claim: Reading, a: Saying, passage: Reading, b: Saying, scale: ContextScale): number {
  let [found, total] = [0, 0];
  claim.words.forEach((word, at) => {
    if (word.sentence !== a.sentence || word.weight < 0.3 || at === a.verb || (at >= a.from && at < a.until))
      return;
    total += word.weight;
    if (scale.places[at]!.some((place) => passage.words[place]!.sentence === b.sentence))
      found += word.weight;
  });
  return total === 0 ? 0 : found / total;
}
