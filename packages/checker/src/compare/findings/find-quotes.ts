import { stands } from '../../anchor/anchor.ts';
import { anchorQuotation } from '../../quotation/check-quotations.ts';
import { findQuotations } from '../../quotation/find-quotations.ts';
import { openText } from '../../text/text.ts';
import type { DraftFinding } from '../finding.ts';

const LEAST_WORDS = 4;
/** Quotations of a claim that are looked for: cost must not grow without bounds. */
const MOST_QUOTATIONS = 200;

/** Quotations in the claim whose words do not stand in the passage. */
export function findQuotes(claim: string, passage: string): DraftFinding[] {
  const claimText = openText(claim);
  const passageText = openText(passage);
  const quotations = findQuotations(claim).filter(({ text }) => isQuotation(text));
  return quotations.slice(0, MOST_QUOTATIONS).flatMap((quotation): DraftFinding[] => {
    const anchor = anchorQuotation(quotation, passageText);
    if (stands(anchor.state) || anchor.state === 'UNDETERMINED' || anchor.state === 'AMBIGUOUS') return [];
    const [place] = anchor.spans;
    const words = place && passageText.slice(place.start, place.end);
    return [
      {
        kind: 'QUOTE',
        severity: words === undefined ? 'MEDIUM' : 'HIGH',
        claim: { start: claimText.toUtf16(quotation.start), end: claimText.toUtf16(quotation.end) },
        passage: place
          ? { start: passageText.toUtf16(place.start), end: passageText.toUtf16(place.end) }
          : null,
        message:
          words === undefined
            ? `The source does not have the quoted words “${quotation.text}”.`
            : `The claim quotes “${quotation.text}”, the source has “${words}”.`,
      },
    ];
  });
}

/** A few words, or words that mostly begin with a capital, are a title or a name. */
function isQuotation(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return words.length >= LEAST_WORDS && capitals <= words.length / 2;
}
