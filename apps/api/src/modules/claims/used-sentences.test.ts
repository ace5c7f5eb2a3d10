import { describe, expect, it } from 'vitest';
import { countUsedSentences } from './used-sentences.ts';

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 22, end: 30 },
];

describe('countUsedSentences', () => {
  it('counts each sentence that a span touches, once', () => {
    expect(countUsedSentences(sentences, [{ start: 2, end: 4 }])).toBe(1);
    expect(
      countUsedSentences(sentences, [
        { start: 5, end: 12 },
        { start: 15, end: 18 },
      ]),
    ).toBe(2);
    expect(countUsedSentences(sentences, [{ start: 0, end: 30 }])).toBe(3);
  });

  it('counts none for spans between sentences, and none without spans', () => {
    expect(countUsedSentences(sentences, [{ start: 20, end: 22 }])).toBe(0);
    expect(countUsedSentences(sentences, [])).toBe(0);
  });
});
