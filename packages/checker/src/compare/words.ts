import { stem } from './stem.ts';

/** A word of a text, at UTF-16 offsets of the string it was read from. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents and without a possessive ending. */
  readonly lower: string;
  /** What its forms have in common; see `stem`. */
  readonly stem: string;
}

/** The words of a string in order: runs of letters and digits; hyphens divide, decimal points and commas do not. */
export function wordsOf(source: string): Word[] {
  return Array.from(wordSpansOf(source), ([start, end]) => {
    const text = source.slice(start, end);
    const lower = foldWord(text);
    return { text, start, end, lower, stem: stem(lower) };
  });
}

/** Where the words of a string are, in UTF-16 offsets. */
export function* wordSpansOf(source: string): Generator<[start: number, end: number]> {
  for (const match of source.matchAll(WORD)) yield [match.index, match.index + match[0].length];
}

/** Lower case, accents dropped, `’s` dropped, thousands separators dropped. */
export function foldWord(word: string): string {
  const plain = word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/'s?$/, '');
  // eslint-disable-next-line no-control-regex -- the ASCII range is meant
  const bare = /^[\x00-\x7f]*$/.test(plain)
    ? plain
    : plain.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1');
  return /^\d/.test(bare) ? bare.replace(/(?<=\d),(?=\d{3})/g, '') : bare;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ]\p{L}+)|(?:[.,]\p{N}+))*/gu;
