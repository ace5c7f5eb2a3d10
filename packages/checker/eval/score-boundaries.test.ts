import { describe, expect, it } from 'vitest';
import { scoreQuotations, scoreSentences } from './score-boundaries.ts';

describe('scoreSentences', () => {
  it('counts ends that are right, white space or not', () => {
    const text = 'One ends. Two ends. ';
    expect(scoreSentences([{ text, ends: [10, 20] }])).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(scoreSentences([{ text, ends: [9] }])).toMatchObject({
      wanted: 1,
      found: 2,
      precision: 0.5,
      recall: 1,
    });
  });
});

describe('scoreQuotations', () => {
  it('wants both edges, not the marks', () => {
    const text = '“We will open in May,” she said. “Yes,” he said.';
    const withMarks = { start: 0, end: 22 };
    const inside = { start: 1, end: 20 };
    for (const quotation of [withMarks, inside]) {
      expect(scoreQuotations([{ text, quotations: [quotation] }])).toMatchObject({ found: 1, f1: 1 });
    }
    expect(scoreQuotations([{ text, quotations: [{ start: 4, end: 20 }] }]).f1).toBe(0);
  });
});
