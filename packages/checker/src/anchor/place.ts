import { snapToGraphemes } from '../text/graphemes.ts';
import type { Text } from '../text/text.ts';
import { isDashMark, isQuoteMark } from './marks.ts';

/** UTF-16 offsets in a raw string, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The raw characters behind a stretch of the folded view, with the marks at its edges that the quotation has too
 * and never with half a grapheme.
 */
export function placeOf(text: Text, exact: string, folded: Place): Place {
  const { raw } = text;
  const { map } = text.folded;
  let start = map.rawStart(folded.start);
  let end = map.rawEnd(folded.end);
  for (const mark of leadingMarks(exact).reverse()) {
    if (start > 0 && isSameMark(raw[start - 1]!, mark)) start--;
    else if (/\S/.test(mark)) break;
  }
  for (const mark of trailingMarks(exact)) {
    if (end < raw.length && isSameMark(raw[end]!, mark)) end++;
    else if (/\S/.test(mark)) break;
  }
  return snapToGraphemes(raw, start, end);
}

function leadingMarks(exact: string): string[] {
  const end = exact.search(/[^\p{P}\p{Sk}\s]/u);
  return [...exact.slice(0, Math.max(0, end))];
}

function trailingMarks(exact: string): string[] {
  let start = exact.length;
  while (start > 0 && /[\p{P}\p{Sk}\s]/u.test(exact[start - 1]!)) start--;
  return [...exact.slice(start)];
}

function isSameMark(a: string, b: string): boolean {
  if (a === b) return true;
  return (
    (isQuoteMark(a) && isQuoteMark(b)) || (isDashMark(a) && isDashMark(b)) || (/\s/.test(a) && /\s/.test(b))
  );
}
