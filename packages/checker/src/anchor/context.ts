import { fold } from '../text/fold.ts';
import type { QuoteSelector } from './anchor.ts';
import { matcherOf, type PatternMatcher } from './myers.ts';

/** How much context is looked at on either side, in folded units. */
const REACH = 64;
const SPACE = 32;
/** Below this share of the context in common, it decides nothing. */
const TELLING = 0.3;

/** What a selector says about the words around the quotation, folded. */
export class Context {
  readonly before: Uint16Array;
  readonly after: Uint16Array;
  private beforeMatcher: PatternMatcher | undefined;
  private afterMatcher: PatternMatcher | undefined;

  constructor(
    quote: QuoteSelector,
    private readonly units: Uint16Array,
  ) {
    this.before = quote.prefix ? fold(quote.prefix).units.slice(-REACH) : new Uint16Array();
    this.after = quote.suffix ? fold(quote.suffix).units.slice(0, REACH) : new Uint16Array();
  }

  get length(): number {
    return this.before.length + this.after.length;
  }

  /** Units that the context and the surroundings of a place have in common, next to the place. */
  commonAround(start: number, end: number): number {
    const { units, before, after } = this;
    let common = 0;
    let at = start > 0 && units[start - 1] === SPACE ? start - 1 : start;
    for (let i = before.length; i > 0 && at > 0 && units[at - 1] === before[i - 1]; i--, at--) common++;
    at = units[end] === SPACE ? end + 1 : end;
    for (let i = 0; i < after.length && units[at] === after[i]; i++, at++) common++;
    return common;
  }

  /** The same, but for context that has been damaged too: units less edits on either side. */
  likenessAround(start: number, end: number): number {
    const { units, before, after } = this;
    let likeness = 0;
    if (before.length > 0) {
      this.beforeMatcher ??= matcherOf(before.slice().reverse());
      const maxEdits = Math.floor(before.length / 2);
      const from = Math.max(0, start - before.length - maxEdits);
      const to = start > 0 && units[start - 1] === SPACE ? start - 1 : start;
      const match = this.beforeMatcher.search({ units, from, to, maxEdits, anchored: true, backward: true });
      if (match) likeness += before.length - match.edits;
    }
    if (after.length > 0) {
      this.afterMatcher ??= matcherOf(after);
      const maxEdits = Math.floor(after.length / 2);
      const from = units[end] === SPACE ? end + 1 : end;
      const to = Math.min(units.length, from + after.length + maxEdits);
      const match = this.afterMatcher.search({ units, from, to, maxEdits, anchored: true });
      if (match) likeness += after.length - match.edits;
    }
    return likeness;
  }

  /** Whether the surroundings of a place are plainly those that the selector remembers. */
  confirms(start: number, end: number): boolean {
    return this.length >= 12 && this.likenessAround(start, end) >= 0.6 * this.length;
  }

  /** Keeps the places whose surroundings fit best; all of them if the context decides nothing. */
  best<T extends { readonly start: number; readonly end: number }>(places: readonly T[]): readonly T[] {
    if (places.length < 2 || this.length === 0) return places;
    const exact = top(places, (place) => this.commonAround(place.start, place.end));
    if (exact.value >= 0.8 * this.length || exact.value === this.length) return exact.best;
    const near =
      places.length <= 256 ? top(places, (place) => this.likenessAround(place.start, place.end)) : exact;
    return near.value >= TELLING * this.length ? near.best : places;
  }
}

function top<T>(places: readonly T[], measure: (place: T) => number): { best: T[]; value: number } {
  let best: T[] = [];
  let value = -1;
  for (const place of places) {
    const measured = measure(place);
    if (measured > value) {
      value = measured;
      best = [];
    }
    if (measured === value) best.push(place);
  }
  return { best, value };
}
