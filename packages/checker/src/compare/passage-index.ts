import { FeaturePairs, buildPostings, type Postings } from './postings.ts';
import { stem } from './stem.ts';
import { wordSpansOf, foldWord } from './words.ts';

/** Passages made ready for ranking: word stems and letter groups, each with the passages that hold it. */
export interface PassageIndex {
  readonly size: number;
  readonly stems: ReadonlyMap<string, number>;
  readonly stemPostings: Postings;
  readonly gramPostings: Postings;
  /** Letter groups are numbered by a hash of so many bits. */
  readonly gramBits: number;
}

/** Letters in a group: four catch a word's stem and the join of two words. */
export const GRAM_LENGTH = 4;

/**
 * Indexes passages for `rankPassages`. Cost is linear in their length; keep the index when several claims are held
 * against the same passages.
 */
export function indexPassages(passages: readonly string[]): PassageIndex {
  const stems = new Map<string, number>();
  const stemPairs = new FeaturePairs();
  const gramPairs = new FeaturePairs();
  const stemOfSurface = new Map<string, number>();
  const letters = passages.reduce((sum, passage) => sum + passage.length, 0);
  const gramBits = Math.min(19, Math.max(14, Math.ceil(Math.log2(letters + 1)) + 3));

  passages.forEach((passage, unit) => {
    for (const [start, end] of wordSpansOf(passage)) {
      const surface = passage.slice(start, end);
      let number = stemOfSurface.get(surface);
      if (number === undefined) {
        const key = stem(foldWord(surface));
        number = stems.get(key) ?? stems.size;
        stems.set(key, number);
        stemOfSurface.set(surface, number);
      }
      stemPairs.add(number, unit);
    }
    eachGram(passage, gramBits, (gram) => gramPairs.add(gram, unit));
  });
  return {
    size: passages.length,
    stems,
    stemPostings: buildPostings(stemPairs, stems.size, passages.length),
    gramPostings: buildPostings(gramPairs, 2 ** gramBits, passages.length),
    gramBits,
  };
}

/** Calls `take` with the number of every letter group, white space and punctuation between words read as one space. */
export function eachGram(passage: string, bits: number, take: (gram: number) => void): void {
  const plain = ` ${passage.toLowerCase().replace(BETWEEN_WORDS, ' ').trim()} `;
  for (let at = 0; at + GRAM_LENGTH <= plain.length; at += 1) {
    let hash = 0;
    for (let letter = 0; letter < GRAM_LENGTH; letter += 1) {
      hash = Math.imul(hash ^ plain.charCodeAt(at + letter), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    take((hash >>> 0) >>> (32 - bits));
  }
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
