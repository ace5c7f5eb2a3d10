import type { Stretch } from './mark-layout.ts';

/** Places that are looked for at most; nobody steps through more. */
export const HIT_LIMIT = 2000;

/**
 * Every place of a text that has the words looked for, in UTF-16, in order, without overlap. Capitals, kinds of
 * quotation marks, dashes and white space do not matter.
 */
export function findInText(raw: string, wanted: string): Stretch[] {
  const words = wanted.trim();
  if (words === '') return [];
  const pattern = Array.from(words.replace(/\s+/gu, ' '), patternOf).join('');
  const hits: Stretch[] = [];
  for (const match of raw.matchAll(new RegExp(pattern, 'giu'))) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length === HIT_LIMIT) break;
  }
  return hits;
}

const ALIKE = ['"“”„‟«»', "'‘’‚‛`´", '-‐‑‒–—−'];

function patternOf(character: string): string {
  if (character === ' ') return '\\s+';
  const group = ALIKE.find((characters) => characters.includes(character));
  if (group) return `[${group.replace('-', '\\-')}]`;
  return /[\p{L}\p{N}]/u.test(character) ? character : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
