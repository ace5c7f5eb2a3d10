import { baseText, otherProse } from '../text/base-text.ts';
import { randomFrom } from '../text/random.ts';
import type { Figure } from './figure.ts';
import { measureAbsent, measureLookalikes } from './measure-absent.ts';
import { measureDamage, measureLongText, measureShort } from './measure-damage.ts';
import { measureReanchoring } from './measure-reanchor.ts';
import { measureSellers } from './measure-sellers.ts';

/** How many cases of each sort. */
export interface ReachSize {
  readonly characters: number;
  readonly perDamage: number;
  readonly short: number;
  readonly longText: number;
  readonly absent: number;
  readonly lookalikes: number;
  readonly spans: number;
  readonly small: number;
}

export const FULL: ReachSize = {
  characters: 1_000_000,
  perDamage: 400,
  short: 2_000,
  longText: 2_000,
  absent: 6_000,
  lookalikes: 2_000,
  spans: 20_000,
  small: 1_000_000,
};

/** What `npm test` runs: every damage, all figures, fewer cases of each. */
export const SHORT: ReachSize = {
  characters: 300_000,
  perDamage: 60,
  short: 300,
  longText: 300,
  absent: 1_000,
  lookalikes: 1_000,
  spans: 4_000,
  small: 100_000,
};

/** Measures every figure; with a file, on the text in it. The seeds are fixed: two runs meet the same cases. */
export function measureReach(size: ReachSize, file?: string): Figure[] {
  const { text } = baseText(size.characters, file);
  return [
    ...measureDamage(randomFrom(1), text, size.perDamage),
    ...measureShort(randomFrom(2), text, size.short),
    ...measureLongText(randomFrom(3), text, size.longText),
    ...measureAbsent(randomFrom(4), text, otherProse(), size.absent),
    ...measureLookalikes(randomFrom(5), text, size.lookalikes),
    ...measureReanchoring(randomFrom(6), text, size.spans),
    ...measureSellers(randomFrom(7), size.small),
  ];
}
