import { describe, expect, it } from 'vitest';
import { scoreDiscrepancies } from './score-discrepancies.ts';

const PASSAGE = 'Ferry fares rose 12 per cent in April.';

describe('scoreDiscrepancies', () => {
  it('counts alarms, right and false, over all, by kind and by change', () => {
    const score = scoreDiscrepancies([
      { claim: 'Ferry fares rose 12 per cent in April.', passage: PASSAGE, label: 'consistent' },
      { claim: 'Ferry fares rose 15 per cent in April.', passage: PASSAGE, label: 'consistent' },
      {
        claim: 'Ferry fares rose 18 per cent in April.',
        passage: PASSAGE,
        label: 'inconsistent',
        kind: ['number'],
      },
      { claim: 'Ferry fares fell in April.', passage: PASSAGE, label: 'inconsistent', kind: ['antonym'] },
    ]);
    expect(score.all).toMatchObject({ cases: 4, recall: 1, falseAlarmRate: 0.5, balancedAccuracy: 0.75 });
    expect(score.withNumber.cases).toBe(3);
    expect(score.byKind.find(({ kind }) => kind === 'NUMBER')).toMatchObject({
      flagged: 2,
      precision: 0.5,
      recall: 0.5,
    });
    expect(score.recallByChange).toEqual({
      antonym: { cases: 1, recall: 1 },
      number: { cases: 1, recall: 1 },
    });
  });
});
