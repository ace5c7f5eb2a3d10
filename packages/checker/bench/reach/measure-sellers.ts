import { findApproximate } from '../../src/anchor/approximate-search.ts';
import { openText } from '../../src/text/text.ts';
import type { Random } from '../text/random.ts';
import { type Figure, Tally } from './figure.ts';

/** Holds the search against brute force on small random strings, repetitive ones among them. */
export function measureSellers(random: Random, count: number): Figure[] {
  const tally = new Tally();
  for (let i = 0; i < count; i++) {
    const letters = 'abcdefgh'.slice(0, random.int(2, 9));
    const isLong = i % 50 === 0;
    const pattern = randomString(random, letters, random.int(1, isLong ? 80 : 14));
    const raw = randomString(random, letters, random.int(1, isLong ? 200 : 40));
    const maxEdits = random.int(0, Math.max(1, Math.ceil(pattern.length / 2)));
    const wanted = sellers(raw, pattern);
    const text = openText(raw).prepare()!;
    const units = Uint16Array.from(pattern, (letter) => letter.charCodeAt(0));
    const found = findApproximate(text, units, { maxEdits, slack: 0, expired: () => false })!.regions;
    const explain = () => `${pattern} in ${raw}: ${JSON.stringify(found)}, not ${wanted.edits}`;
    if (wanted.edits > Math.min(maxEdits, pattern.length - 1)) tally.add(found.length === 0, explain);
    else
      tally.add(
        found.length > 0 &&
          found.every(
            ({ start, end, edits }) =>
              edits === wanted.edits &&
              wanted.ends.includes(end) &&
              distance(raw.slice(start, end), pattern) === edits,
          ),
        explain,
      );
  }
  return [tally.none('disagreements with the programme of Sellers')];
}

function randomString(random: Random, letters: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += letters[random.int(0, letters.length)]!;
  return text;
}

/**
 * The fewest edits that make some stretch of the text of the pattern, and where such stretches end: the dynamic
 * programme of P. H. Sellers, "The theory and computation of evolutionary distances", 1980.
 */
function sellers(text: string, pattern: string): { edits: number; ends: number[] } {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let edits = column[pattern.length]!;
  let ends = [0];
  for (let j = 1; j <= text.length; j++) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const exchange = column[i - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, column[i]! + 1, next[i - 1]! + 1));
    }
    column = next;
    if (column[pattern.length]! < edits) {
      edits = column[pattern.length]!;
      ends = [];
    }
    if (column[pattern.length] === edits) ends.push(j);
  }
  return { edits, ends };
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
