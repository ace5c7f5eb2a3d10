import { stands } from '../../anchor/anchor.ts';
import { checkQuotations } from '../../quotation/check-quotations.ts';
import { openText } from '../../text/text.ts';
import type { DraftFinding } from '../finding.ts';

/** Fewer words in quotation marks are a title or a word held at arm's length rather than a quotation. */
const LEAST_WORDS = 4;

/** Quotations in the claim whose words do not stand in the passage. */
export function findQuotes(claim: string, passage: string): DraftFinding[] {
  const claimText = openText(claim);
  const passageText = openText(passage);
  return checkQuotations(claim, passageText).flatMap(({ quotation, anchor }): DraftFinding[] => {
    const long = quotation.text.trim().split(/\s+/).length >= LEAST_WORDS;
    if (!long || stands(anchor.state) || anchor.state === 'UNDETERMINED' || anchor.state === 'AMBIGUOUS')
      return [];
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
