import search from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';

/** Differences that peers and we allow alike, as a share of the quotation. */
export const MAX_ERROR_RATE = 0.25;
/** A pattern of diff-match-patch has no more characters than a number has bits. */
const BITS = 32;

const diffMatchPatch = new DiffMatchPatch();
diffMatchPatch.Match_Threshold = MAX_ERROR_RATE;
diffMatchPatch.Match_Distance = 10_000_000;

/** All best matches, wherever they are. */
export function approxStringMatch(text: string, quote: string): number {
  const [first] = search(text, quote, Math.floor(MAX_ERROR_RATE * quote.length));
  return first ? first.start : -1;
}

/** The first 32 characters of the quotation; it is told where to look, and takes the first good enough. */
export function diffMatchPatchMatch(text: string, quote: string, near: number): number {
  return diffMatchPatch.match_main(text, quote.slice(0, BITS), near);
}
