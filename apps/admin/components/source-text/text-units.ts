import type { Stretch } from './mark-layout.ts';
import type { FlatRanges } from './snapshot.ts';

/** By how much the keys move a selection. */
export type Granularity = 'word' | 'sentence' | 'paragraph';

/** Units of one granularity in a text, found from where one is: a long text is never cut up as a whole. */
export interface TextUnits {
  /** The first unit that begins at or after an offset. */
  from(offset: number): Stretch | null;
  /** The first unit that begins and ends after a stretch does. */
  after(stretch: Stretch): Stretch | null;
  /** The last unit that begins before an offset. */
  before(offset: number): Stretch | null;
}

/** Units whose places are known: sentences, paragraphs. */
export function rangeUnits(ranges: FlatRanges): TextUnits {
  const count = ranges.length / 2;
  const at = (index: number): Stretch | null =>
    index >= 0 && index < count ? { start: ranges[index * 2]!, end: ranges[index * 2 + 1]! } : null;
  /** Index of the first unit that begins at or after an offset. */
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ranges[middle * 2]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    from: (offset) => at(firstFrom(offset)),
    after: ({ start, end }) => {
      let index = firstFrom(start + 1);
      while (index < count && ranges[index * 2 + 1]! <= end) index += 1;
      return at(index);
    },
    before: (offset) => at(firstFrom(offset) - 1),
  };
}

/** Words of a text: letters and digits, with apostrophes, hyphens and decimal signs inside them. */
export function wordUnits(raw: string): TextUnits {
  const from = (offset: number): Stretch | null => {
    const word = new RegExp(WORD, 'gu');
    word.lastIndex = offset;
    const match = word.exec(raw);
    return match && { start: match.index, end: match.index + match[0].length };
  };
  return {
    from,
    after: ({ start, end }) => {
      // After a stretch that ends within a word, that word is the next.
      for (let word = from(wordStart(raw, start + 1)); word; word = from(word.end)) {
        if (word.start > start && word.end > end) return word;
      }
      return null;
    },
    before: (offset) => {
      const end = Math.min(offset, raw.length);
      for (let window = WINDOW; ; window *= 2) {
        const begin = wordStart(raw, Math.max(0, end - window));
        let last: Stretch | null = null;
        for (const match of raw.slice(begin, end).matchAll(new RegExp(WORD, 'gu'))) {
          last = { start: begin + match.index, end: begin + match.index + match[0].length };
        }
        // The last word may go on beyond the offset.
        if (last) return from(last.start);
        if (begin === 0) return null;
      }
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-.,][\p{L}\p{M}\p{N}]+)*/u;
/** UTF-16 units that are searched backwards for a word at first. */
const WINDOW = 200;

/** Goes back from an offset to white space or the begin, so that no word is cut. */
function wordStart(raw: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/\s/.test(raw.charAt(at - 1))) at -= 1;
  return at;
}
