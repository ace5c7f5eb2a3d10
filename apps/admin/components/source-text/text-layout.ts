import type { Text } from '@verbatim/checker';
import type { TextRange } from './mark.ts';

/** A piece of a paragraph: a sentence with its number, or what stands between sentences. Positions in UTF-16. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Counted from 1 through the whole text; null between sentences. */
  readonly sentence: number | null;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * Turns the paragraphs and sentences of a snapshot, in code points, into what is drawn, in UTF-16. Every character of
 * a paragraph is in exactly one piece; a sentence that runs over the end of its paragraph is cut there.
 */
export function layOutParagraphs(
  text: Text,
  paragraphs: readonly TextRange[],
  sentences: readonly TextRange[],
): Paragraph[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const end = text.toUtf16(paragraph.end);
    const start = text.toUtf16(paragraph.start);
    const pieces: Piece[] = [];
    let at = start;
    while (next < sentences.length && sentences[next]!.start < paragraph.end) {
      const sentence = sentences[next]!;
      next += 1;
      const from = Math.max(at, text.toUtf16(sentence.start));
      const to = Math.min(end, text.toUtf16(sentence.end));
      if (to <= from) continue;
      if (from > at) pieces.push({ start: at, end: from, sentence: null });
      pieces.push({ start: from, end: to, sentence: next });
      at = to;
    }
    if (at < end) pieces.push({ start: at, end, sentence: null });
    return { start, end, pieces };
  });
}
