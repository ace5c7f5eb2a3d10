import { bestFitting, type ContextScale } from '../context.ts';
import { compareDates } from '../date/compare-dates.ts';
import type { DateMention } from '../date/read-dates.ts';
import type { Span } from '../../text/span.ts';
import type { DraftFinding } from '../finding.ts';
import { type Reading, wordAt } from '../reading.ts';

/** Dates of the claim that contradict the passage's, or that it does not give. */
export function findDates(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return claim.dates.slice(0, MOST_OF_CLAIM).flatMap((mention) => {
    const finding = checkDate(mention, claim, passage, scale);
    return finding ? [finding] : [];
  });
}

function checkDate(
  mention: DateMention,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): DraftFinding | undefined {
  const said = claim.source.slice(mention.start, mention.end);
  const at = wordAt(claim, mention.start);
  const agreeing: DateMention[] = [];
  const rivals: DateMention[] = [];
  for (const rival of passage.dates) {
    const relation = compareDates(mention.parts, rival.parts);
    if (relation === 'AGREE' || samePhrase(said, passage.source.slice(rival.start, rival.end)))
      agreeing.push(rival);
    else if (relation === 'CONFLICT') rivals.push(rival);
  }
  if (agreeing.length > 0) return checkPlace(mention, agreeing, rivals, { claim, passage, scale });
  const best = bestFitting(rivals, at, passage, scale);
  if (Object.keys(mention.parts).length === 0) return undefined;
  // Another date in quite other surroundings says nothing against this one.
  if (!best || best.fit < MIN_FIT) {
    return {
      kind: 'DATE',
      severity: 'LOW',
      claim: span(mention),
      passage: null,
      message: `The source does not give the date “${said}”.`,
    };
  }
  return {
    kind: 'DATE',
    severity: best.fit > 0.25 ? 'HIGH' : 'MEDIUM',
    claim: span(mention),
    passage: span(best.one),
    message: `The claim says ${said}, the source ${passage.source.slice(best.one.start, best.one.end)}.`,
  };
}

/** The passage has the date, but where the claim has it the passage has another. */
function checkPlace(
  mention: DateMention,
  agreeing: readonly DateMention[],
  rivals: readonly DateMention[],
  { claim, passage, scale }: { claim: Reading; passage: Reading; scale: ContextScale },
): DraftFinding | undefined {
  const at = wordAt(claim, mention.start);
  const own = bestFitting(agreeing, at, passage, scale)!;
  if (own.fit > MOST_FIT_OF_OWN || own.fit < LEAST_FIT_OF_OWN) return undefined;
  const others = rivals
    .slice(0, MOST_RIVALS)
    .filter(
      (rival) =>
        !claim.dates
          .slice(0, MOST_OF_CLAIM)
          .some((other) => other !== mention && compareDates(other.parts, rival.parts) === 'AGREE'),
    );
  const other = bestFitting(others, at, passage, scale);
  if (!other || other.fit < Math.max(MIN_FIT_OF_OTHER, own.fit + MARGIN)) return undefined;
  const said = claim.source.slice(mention.start, mention.end);
  const given = passage.source.slice(other.one.start, other.one.end);
  return {
    kind: 'DATE',
    severity: 'HIGH',
    claim: span(mention),
    passage: span(other.one),
    message: `The claim says ${said}, the source ${given}; the source gives ${said} for something else.`,
  };
}

/** A date that stands in surroundings this alike is in its place; one in none of its own is the day of writing. */
const MOST_FIT_OF_OWN = 0.35;
const LEAST_FIT_OF_OWN = 0.05;
const MIN_FIT_OF_OTHER = 0.4;
const MARGIN = 0.25;
const MIN_FIT = 0.1;
/** Dates of a claim, and of a passage beside each, that are looked at: cost must not grow without bounds. */
const MOST_OF_CLAIM = 100;
const MOST_RIVALS = 500;

function span({ start, end }: DateMention): Span {
  return { start, end };
}

function samePhrase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
