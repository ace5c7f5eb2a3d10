import { quoteMarks } from '../quotation/quote-marks.ts';
import { classOf, HYPHEN, IGNORE, SURROGATE } from './char-classes.ts';

/**
 * What a character that belongs to no word is for a search: `"` for any double mark, `'` for any single one, `-` for a
 * hyphen, nothing for what cannot be seen, a space for every other mark, symbol and space.
 * @param char one code point
 * @returns null for a character of a word
 */
export function foldMark(char: string): string | null {
  const unit = char.length === 1 ? classOf(char.charCodeAt(0)) : SURROGATE;
  if (unit === IGNORE) return '';
  if (unit === HYPHEN) return '-';
  if (doubles.has(char)) return '"';
  if (singles.has(char)) return "'";
  return /[\p{P}\p{S}\p{Z}]/u.test(char) ? ' ' : null;
}

const marks = [...quoteMarks].flatMap(([opening, { closes, isSingle }]) =>
  [opening, ...closes].map((mark) => ({ mark, isSingle })),
);
const singles = new Set(['′', '´', ...marks.filter(({ isSingle }) => isSingle).map(({ mark }) => mark)]);
const doubles = new Set(marks.filter(({ mark }) => !singles.has(mark)).map(({ mark }) => mark));
