import { describe, expect, it } from 'vitest';
import { scoreMatch } from './score-match.ts';
import { scoreRetrieval } from './score-retrieval.ts';

const SENTENCES = [
  'It rained all day.',
  'Ferry fares rise 12 per cent.',
  'They went home.',
  'Diesel is dear.',
];

describe('scoreRetrieval', () => {
  it('takes the best of the sufficient sets', () => {
    const { all, withNumber } = scoreRetrieval([
      { claim: 'Ferry fares rise 12 per cent', sentences: SENTENCES, gold: [[0, 2], [1]] },
      { claim: 'Diesel is dear', sentences: SENTENCES, gold: [[3], [0]] },
    ]);
    expect(all).toMatchObject({ cases: 2, hitAt1: 1, hitAt3: 1, hitAt5: 1, setRecallAt5: 1 });
    expect(withNumber.cases).toBe(1);
  });

  it('gives a share of a set that is found in part', () => {
    const gold = [[1, 99]];
    expect(scoreRetrieval([{ claim: 'Ferry fares', sentences: SENTENCES, gold }]).all.setRecallAt5).toBe(0.5);
  });
});

describe('scoreMatch', () => {
  it('ranks the pool, titles included', () => {
    const pool = [
      { id: 'a', text: 'Nothing to see.' },
      { id: 'b', text: 'They rise in April.', title: 'Ferry fares' },
      { id: 'c', text: 'Ferry fares and ferry boats.' },
    ];
    const score = scoreMatch({ pool, queries: [{ query: 'Ferry fares rise in April', gold: ['b'] }] });
    expect(score).toMatchObject({ cases: 1, pool: 3, hitAt1: 1, meanReciprocalRank: 1 });
    expect(scoreMatch({ pool, queries: [{ query: 'zebra', gold: ['b'] }] }).meanReciprocalRank).toBe(0);
  });
});
