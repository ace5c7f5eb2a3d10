import type { ContextScale } from '../context.ts';
import { compareDates } from '../date/compare-dates.ts';
import type { DateMention } from '../date/read-dates.ts';
import type { Span } from '../../text/span.ts';
import type { DraftFinding } from '../finding.ts';
import { type Reading, wordAt } from '../reading.ts';

/** Dates of the claim that contradict the passage's, or that it does not give. */
export function findDates(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return claim.dates.flatMap((mention) => {
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
  let best: { rival: DateMention; fit: number } | undefined;
  for (const rival of passage.dates) {
    const relation = compareDates(mention.parts, rival.parts);
    if (relation === 'AGREE' || samePhrase(said, passage.source.slice(rival.start, rival.end)))
      return undefined;
    if (relation === 'APART') continue;
    const place = wordAt(passage, rival.start);
    const fit = scale.fit(at, place);
    if (!best || fit > best.fit) best = { rival, fit };
  }
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
    passage: span(best.rival),
    message: `The claim says ${said}, the source ${passage.source.slice(best.rival.start, best.rival.end)}.`,
  };
}

const MIN_FIT = 0.1;

function span({ start, end }: DateMention): Span {
  return { start, end };
}

function samePhrase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
