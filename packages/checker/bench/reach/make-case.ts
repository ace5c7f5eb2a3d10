import type { QuoteSelector, Span } from '../../src/index.ts';
import type { Damage } from '../damage/damage.ts';
import type { Random } from '../text/random.ts';

/** A damaged quotation, the text it is from, and where it stands there. */
export interface Case {
  readonly damage: Damage;
  readonly text: string;
  /** The words as they stand in the text. */
  readonly source: string;
  readonly selector: QuoteSelector;
  /** Code points. */
  readonly truth: Span;
  /** Length of the words before damage, in UTF-16 units. */
  readonly length: number;
}

export interface CaseRequest {
  readonly damage: Damage;
  /** Least and most characters of the quotation. */
  readonly from: number;
  readonly to: number;
  /** Characters of the text around it: a part of the base text. */
  readonly window: number;
  readonly withContext?: boolean;
}

const TRIES = 400;
const CONTEXT = 32;

/** Makes a case of a base text; null if nothing fits after many tries. */
export function makeCase(random: Random, base: string, request: CaseRequest): Case | null {
  for (let i = 0; i < TRIES; i++) {
    const words = pickWords(random, base, request.from, request.to);
    if (!words) continue;
    const damaged = request.damage.apply(random, words.exact);
    if (!damaged) continue;
    const start = Math.max(0, words.start - random.int(0, request.window));
    const before = base.slice(start, words.start);
    const after = base.slice(words.end, start + request.window);
    const text = before + damaged.source + after;
    // Words that stand there twice have no one place.
    if (base.indexOf(words.exact, base.indexOf(words.exact) + 1) >= 0) continue;
    if (damaged.quote !== damaged.source && text.includes(damaged.quote)) continue;
    const context = { prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) };
    const at = codePoints(before);
    return {
      damage: request.damage,
      text,
      source: damaged.source,
      selector: { exact: damaged.quote, ...(request.withContext ? { ...context, start: at } : {}) },
      truth: { start: at, end: at + codePoints(damaged.source) },
      length: words.exact.length,
    };
  }
  return null;
}

/** Whole words of one paragraph. */
export function pickWords(
  random: Random,
  base: string,
  from: number,
  to: number,
): { start: number; end: number; exact: string } | null {
  const start = base.indexOf(' ', random.int(0, base.length - to - 1)) + 1;
  const length = random.int(from, to + 1);
  const end = base.lastIndexOf(' ', start + length);
  const exact = base.slice(start, end);
  if (end - start < from || /\n/.test(exact) || !/^[\p{L}\d].*[\p{L}\d.]$/u.test(exact)) return null;
  return { start, end, exact };
}

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  return count;
}
