import { describe, expect, it } from 'vitest';
import { eachGram, indexPassages } from './passage-index.ts';

describe('indexPassages', () => {
  it('knows stems, not surfaces', () => {
    const { stems, size } = indexPassages(['Companies grew.', 'A company grows.']);
    expect(size).toBe(2);
    expect([...stems.keys()]).toEqual(['compani', 'grow', 'a']);
  });
});

describe('eachGram', () => {
  const grams = (text: string) => {
    const found: number[] = [];
    eachGram(text, 16, (gram) => found.push(gram));
    return found;
  };

  it('reads white space and punctuation between words as one space', () => {
    expect(grams('Ferry —  fares!')).toEqual(grams('ferry fares'));
    expect(grams('ferryfares')).not.toEqual(grams('ferry fares'));
  });

  it('stays below its number of bits', () => {
    expect(Math.max(...grams('the quick brown fox jumps over the lazy dog'))).toBeLessThan(2 ** 16);
  });
});
