import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** The paragraphs of a text, without the white space around them. */
export function segmentParagraphs(text: Text): Span[] {
  return spansOf(text, text.raw.matchAll(/\S(?:[^\n\r\u2029]*[^\s])?/gu));
}

/** The sentences of a text, without the white space around them. */
export function segmentSentences(text: Text): Span[] {
  return spansOf(
    text,
    text.raw.matchAll(/\S(?:[^\n\r]*?)(?:[.!?…]+["'”’)\]»]*(?=\s+["'“‘(«]*\p{Lu}|\s*$)|$)/gmu),
  );
}

function spansOf(text: Text, matches: Iterable<RegExpMatchArray>): Span[] {
  return Array.from(matches, (match) => ({
    start: text.toCodePoint(match.index!),
    end: text.toCodePoint(match.index! + match[0].length),
  }));
}
