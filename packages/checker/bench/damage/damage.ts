import type { Random } from '../text/random.ts';

/** What a quotation and its source look like after damage. */
export interface Damaged {
  /** The words as they stand in the source. */
  readonly source: string;
  /** The words as they are quoted. */
  readonly quote: string;
}

/**
 * ENCODING: a copy that other software wrote. CONVENTION: what quoting allows. MEANING: a small change that says
 * something else. NOISE: typing errors, recognition errors, words lost and exchanged.
 */
export type DamageGroup = 'ENCODING' | 'CONVENTION' | 'MEANING' | 'NOISE';

export interface Damage {
  readonly name: string;
  readonly group: DamageGroup;
  /** Damages the words of a source; null if this kind of damage has nothing to work on in them. */
  readonly apply: (random: Random, words: string) => Damaged | null;
}

/** Damage of one side alone, which side being left to chance. */
export function eitherSide(change: (random: Random, words: string) => string): Damage['apply'] {
  return (random, words) => {
    const changed = change(random, words);
    if (changed === words) return null;
    return random.chance(0.5) ? { source: words, quote: changed } : { source: changed, quote: words };
  };
}

/** Damage of the quotation. */
export function inQuote(change: (random: Random, words: string) => string | null): Damage['apply'] {
  return (random, words) => {
    const quote = change(random, words);
    return quote === null || quote === words ? null : { source: words, quote };
  };
}

/** Exchanges one occurrence of a pattern; null if there is none, or if none changes. */
export function exchangeOne(
  random: Random,
  words: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string,
): string | null {
  const matches = [...words.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = random.pick(matches);
  const changed =
    words.slice(0, match.index) + replacement(match) + words.slice(match.index + match[0].length);
  return changed === words ? null : changed;
}
