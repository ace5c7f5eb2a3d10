import type { FoldedView } from '../text/fold.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import type { Text } from '../text/text.ts';
import { isDashMark, isQuoteMark } from './marks.ts';

/** UTF-16 offsets in a raw string, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The marks at the edges of a quotation that the folded view leaves out. */
export interface EdgeMarks {
  readonly leading: string;
  readonly trailing: string;
}

export function edgeMarksOf(exact: string, { units, map }: FoldedView): EdgeMarks {
  if (units.length === 0) return { leading: exact, trailing: '' };
  return { leading: exact.slice(0, map.rawStart(0)), trailing: exact.slice(map.rawEnd(units.length)) };
}

/**
 * The raw characters behind a stretch of the folded view, with the marks at its edges that the quotation has too
 * and never with half a grapheme.
 */
export function placeOf(text: Text, { leading, trailing }: EdgeMarks, folded: Place): Place {
  const { raw } = text;
  const { map } = text.folded;
  let start = map.rawStart(folded.start);
  let end = map.rawEnd(folded.end);
  for (const mark of [...leading].reverse()) {
    if (start > 0 && isSameMark(raw[start - 1]!, mark)) start--;
    else if (/\S/.test(mark)) break;
  }
  for (const mark of trailing) {
    if (end < raw.length && isSameMark(raw[end]!, mark)) end++;
    else if (/\S/.test(mark)) break;
  }
  return snapToGraphemes(raw, start, end);
}

function isSameMark(a: string, b: string): boolean {
  if (a === b) return true;
  return (
    (isQuoteMark(a) && isQuoteMark(b)) || (isDashMark(a) && isDashMark(b)) || (/\s/.test(a) && /\s/.test(b))
  );
}
