import search from 'approx-string-match';
import type { QuoteSelector } from '../../src/anchor/anchor.ts';

export interface Weighed {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MAX_EDITS = 256;

/**
 * A peer for the bench: finds a quote as annotation tools do. All verbatim places, or else all with the fewest
 * edits (at most half of the quote), are weighed by the likeness of quote, prefix and suffix and by how far they
 * are from the expected position. Offsets are UTF-16 units.
 */
export function findWeighed(text: string, { exact, prefix, suffix, start }: QuoteSelector): Weighed | null {
  let best: Weighed | null = null;
  for (const match of matches(text, exact, Math.min(MAX_EDITS, Math.floor(exact.length / 2)))) {
    const parts = [{ weight: WEIGHT.quote, likeness: 1 - match.errors / exact.length }];
    if (prefix) {
      const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
      parts.push({ weight: WEIGHT.prefix, likeness: likeness(before, prefix) });
    }
    if (suffix) {
      const after = text.slice(match.end, match.end + suffix.length);
      parts.push({ weight: WEIGHT.suffix, likeness: likeness(after, suffix) });
    }
    if (start !== undefined) {
      const distance = Math.abs(match.start - start) / text.length;
      parts.push({ weight: WEIGHT.position, likeness: 1 - distance });
    }
    const total = parts.reduce((sum, part) => sum + part.weight, 0);
    const score = parts.reduce((sum, part) => sum + part.weight * part.likeness, 0) / total;
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function matches(text: string, pattern: string, maxErrors: number): Match[] {
  const verbatim: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    verbatim.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return verbatim.length > 0 ? verbatim : search(text, pattern, maxErrors);
}

function likeness(text: string, wanted: string): number {
  if (text.length === 0) return 0;
  if (text.includes(wanted)) return 1;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
