import { isAbbreviation } from './abbreviations.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** The paragraphs of a text, without the white space around them. */
export function segmentParagraphs(text: Text): Span[] {
  const spans: Span[] = [];
  for (const { 0: paragraph, index } of text.raw.matchAll(/[^\n\r\u2029]+/gu)) {
    pushTrimmed(spans, text, index, index + paragraph.length);
  }
  return spans;
}

/**
 * The sentences of a text, without the white space around them: the rules of Unicode Standard Annex 29 for sentence
 * ends, with what they leave to be tailored. A full stop after an abbreviation of news English or an initial ends
 * nothing; nor does a mark after which the text goes on in lower case, or with who said what was quoted; nor a line
 * that was only broken to fit. Linear.
 */
export function segmentSentences(text: Text): Span[] {
  const { raw } = text;
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of raw.matchAll(ends)) {
    if (index < start) continue;
    const end = index + mark.length;
    const isEnd = /^[\r\n\u2028\u2029]/.test(mark)
      ? endsLine(raw, index, mark)
      : endsSentence(raw, start, index, mark);
    if (!isEnd) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, raw.length);
  return spans;
}

/** Marks with what closes after them, and line ends. */
const ends =
  /(?:[.!?…\u203c\u2047-\u2049]+|[\u0589\u061f\u06d4\u0700-\u0702\u0964\u0965\u1362\u1367\u1368\u104a\u104b]+|[。！？｡]+)["'”’“»›)\]}」』]*(?:\[\d{1,3}\])*|[\r\n\u2028\u2029][\s]*/gu;
/** Characters looked at on either side of a mark. */
const REACH = 80;

function endsSentence(raw: string, start: number, index: number, mark: string): boolean {
  const end = index + mark.length;
  if (/^[。！？｡]/u.test(mark)) return !/^[、，と]/u.test(raw.charAt(end));
  const next = raw.slice(end, end + REACH);
  if (next !== '' && !/^\s/u.test(next)) return false;
  const following = next.trimStart();
  if (following === '') return true;
  if (/^["'“‘«„([¿¡—–-]*\p{Ll}/u.test(following)) return /^[\n\r]\s*[\n\r]/.test(next);
  if (/["”’»]$/u.test(mark) && attribution.test(following)) return false;
  if (!/^\.(?!\.)/.test(mark)) return true;
  const before = raw.slice(Math.max(start, index - REACH), index);
  // The number of an item of a list.
  if (/^\s*\d{1,3}$/.test(before) && index - REACH < start) return false;
  const word = /(?:\p{L}\.)*\p{L}+$/u.exec(before)?.[0] ?? '';
  return !isAbbreviation(word, following);
}

/** Who said it: “Is it safe?” Holm asked. */
const attribution =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} (?:said|says|asked|asks|added|told|wrote|replied|continued|explained|argued|insisted|tweeted|noted|warned|recalled|joked|shouted|answered)\b/u;

/** A single line end within a sentence, with the next line in lower case, only fits the text to a width. */
function endsLine(raw: string, index: number, mark: string): boolean {
  if (/\n\s*\n|\r\s*\r|\u2029/.test(mark)) return true;
  return !/^\p{Ll}/u.test(raw.slice(index + mark.length, index + mark.length + 2));
}

function pushTrimmed(spans: Span[], text: Text, start: number, end: number): void {
  const part = text.raw.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  if (to > from) spans.push({ start: text.toCodePoint(from), end: text.toCodePoint(to) });
}
