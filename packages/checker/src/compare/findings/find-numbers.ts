import { bestFitting, type ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import type { Quantity } from '../quantity/read-quantities.ts';
import { type ReadWord, type Reading, wordAt } from '../reading.ts';
import { relateWords } from '../lexicon/word-relations.ts';

/**
 * Numbers of the claim that the passage does not have. Each is held against the passage's numbers of the same
 * dimension; the one in the most similar surroundings is what the source says instead.
 */
export function findNumbers(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return claim.quantities.slice(0, MOST_OF_CLAIM).flatMap((quantity) => {
    const finding = checkQuantity(quantity, claim, passage, scale);
    return finding ? [finding] : [];
  });
}

function checkQuantity(
  quantity: Quantity,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): DraftFinding | undefined {
  if (quantity.value === 1 && quantity.spelled) return undefined;
  const rivals = passage.quantities.filter((other) => comparable(quantity, other));
  const agreeing = rivals.filter((other) => agrees(quantity, other) && sameUnit(quantity, other));
  if (agreeing.length > 0) return checkPlace(quantity, agreeing, rivals, { claim, passage, scale });
  if (isSum(quantity, rivals)) return undefined;
  const said = claim.source.slice(quantity.start, quantity.end);
  const unitClash = passage.quantities.find((other) => isOtherUnit(quantity, other, claim, passage, scale));
  if (unitClash) {
    return {
      kind: 'UNIT',
      severity: 'HIGH',
      claim: span(quantity),
      passage: span(unitClash),
      message: `The claim says ${said}, the source ${passage.source.slice(unitClash.start, unitClash.end)}.`,
    };
  }
  const at = wordAt(claim, quantity.start);
  const alike = rivals.filter(
    (rival) => quantity.unit !== undefined || countSame(quantity, rival, claim, passage),
  );
  const best = bestFitting(alike, at, passage, scale);
  if (best && best.fit >= MIN_FIT) {
    return {
      kind: 'NUMBER',
      severity: 'HIGH',
      claim: span(quantity),
      passage: span(best.one),
      message: `The claim says ${said}, the source ${passage.source.slice(best.one.start, best.one.end)}.`,
    };
  }
  // A measured figure that the source lacks is news to the editor; a small count may well be put in other words.
  const { unit, spelled, value } = quantity;
  const telling = unit ? !RECKONED.has(unit.dimension) : !spelled && value > 100;
  return {
    kind: 'NUMBER',
    severity: telling ? 'MEDIUM' : 'LOW',
    claim: span(quantity),
    passage: null,
    message: `The source does not give ${said}.`,
  };
}

/** The passage has the number, but where the claim has it the passage has another: two figures swapped. */
function checkPlace(
  quantity: Quantity,
  agreeing: readonly Quantity[],
  rivals: readonly Quantity[],
  { claim, passage, scale }: Sides,
): DraftFinding | undefined {
  if (quantity.spelled && quantity.unit === undefined) return undefined;
  const at = wordAt(claim, quantity.start);
  const own = bestFitting(agreeing, at, passage, scale)!;
  if (own.fit > MOST_FIT_OF_OWN) return undefined;
  const others = rivals
    .slice(0, MOST_RIVALS)
    .filter(
      (rival) =>
        rival.kind === quantity.kind &&
        (rival.unit === undefined) === (quantity.unit === undefined) &&
        sameUnit(quantity, rival) &&
        !agreeing.includes(rival) &&
        (quantity.unit !== undefined || countSame(quantity, rival, claim, passage)) &&
        !claim.quantities
          .slice(0, MOST_OF_CLAIM)
          .some((said) => said !== quantity && comparable(said, rival) && agrees(said, rival)),
    );
  const other = bestFitting(others, at, passage, scale);
  if (!other || other.fit < Math.max(MIN_FIT_OF_OTHER, own.fit + MARGIN)) return undefined;
  const said = claim.source.slice(quantity.start, quantity.end);
  const given = passage.source.slice(other.one.start, other.one.end);
  return {
    kind: 'NUMBER',
    severity: 'HIGH',
    claim: span(quantity),
    passage: span(other.one),
    message: `The claim says ${said}, the source ${given}; the source gives ${said} for something else.`,
  };
}

/** Numbers of a claim, and of a passage beside each, that are looked at: cost must not grow without bounds. */
const MOST_OF_CLAIM = 100;
const MOST_RIVALS = 500;

interface Sides {
  readonly claim: Reading;
  readonly passage: Reading;
  readonly scale: ContextScale;
}

/** A number that stands in surroundings this alike is in its place. */
const MOST_FIT_OF_OWN = 0.45;
const MIN_FIT_OF_OTHER = 0.4;
const MARGIN = 0.2;
const MIN_FIT = 0.2;
/** Spans of time and multiples are often reckoned from dates and figures that the source gives. */
const RECKONED: ReadonlySet<string> = new Set(['time', 'times']);

function span({ start, end }: Quantity): { start: number; end: number } {
  return { start, end };
}

/** The same figure in other units, in the same surroundings: "2%" for "2 percentage points", "€5 million" for "$5 million". */
function isOtherUnit(
  a: Quantity,
  b: Quantity,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): boolean {
  if (!a.unit || !b.unit || a.unit.name === b.unit.name || a.value !== b.value || a.kind !== b.kind)
    return false;
  if (RECKONED.has(a.unit.dimension) !== RECKONED.has(b.unit.dimension)) return false;
  return scale.fit(wordAt(claim, a.start), wordAt(passage, b.start)) >= MIN_FIT;
}

/** Two bare numbers count the same thing when one of the next words does: "three teams", "three major league teams". */
function countSame(a: Quantity, b: Quantity, claim: Reading, passage: Reading): boolean {
  const theirs = counted(b, passage);
  return counted(a, claim).some((word) =>
    theirs.some((other) => {
      const relation = relateWords(word, other);
      return relation === 'SAME' || relation === 'SYNONYM';
    }),
  );
}

/** The words of content that follow a number, up to the next word of grammar: "major league teams". */
function counted(quantity: Quantity, reading: Reading): ReadWord[] {
  const first = wordAt(reading, quantity.end);
  const found: ReadWord[] = [];
  for (const word of reading.words.slice(first, first + 4)) {
    if (word.sentence !== reading.words[first]!.sentence) break;
    if (word.weight >= 0.3) found.push(word);
    else if (found.length > 0) break;
  }
  return found;
}

/** "Five children" of "two daughters and three sons". */
function isSum(quantity: Quantity, rivals: readonly Quantity[]): boolean {
  return (
    quantity.kind === 'CARDINAL' &&
    rivals.some((one, at) => {
      const next = rivals[at + 1];
      return next && next.start - one.end < 40 && Math.abs(one.value + next.value - quantity.value) < 1e-9;
    })
  );
}

function comparable(a: Quantity, b: Quantity): boolean {
  if ((a.kind === 'ORDINAL') !== (b.kind === 'ORDINAL')) return false;
  return a.unit?.dimension === b.unit?.dimension;
}

function agrees(claimed: Quantity, given: Quantity): boolean {
  const factor =
    claimed.unit && given.unit && claimed.unit.factor > 0 && given.unit.factor > 0
      ? given.unit.factor / claimed.unit.factor
      : 1;
  const value = Math.abs(given.value) * factor;
  const claim = Math.abs(claimed.value);
  if (claimed.bound === 'OVER' && value > claim && value <= claim * 2) return true;
  if (claimed.bound === 'UNDER' && value < claim && value >= claim / 2) return true;
  const slack = Math.max(
    factor === 1 ? 0 : 0.01 * value,
    claimed.bound === 'ABOUT' || given.bound === 'ABOUT' ? 0.05 * claim : 0,
  );
  // The claim may round what the source gives in full.
  return Math.abs(claim - value) <= Math.max(claimed.tolerance, slack) * (1 + 1e-9);
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === undefined || b.unit === undefined) return true;
  return a.unit.name === b.unit.name || (a.unit.factor > 0 && b.unit.factor > 0);
}
