import { describe, expect, it } from 'vitest';
import { FeaturePairs, buildPostings } from './postings.ts';

describe('buildPostings', () => {
  it('lists for each feature its units and how often they hold it', () => {
    const pairs = new FeaturePairs();
    for (const [feature, unit] of [
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 2],
    ] as const)
      pairs.add(feature, unit);
    const { starts, units, counts, sizes, meanSize } = buildPostings(pairs, 3, 3);
    expect([...starts]).toEqual([0, 1, 3, 3]);
    expect([...units]).toEqual([1, 0, 2]);
    expect([...counts]).toEqual([1, 2, 1]);
    expect([...sizes]).toEqual([2, 1, 1]);
    expect(meanSize).toBeCloseTo(4 / 3);
  });

  it('grows past its first size and stops counting at 255', () => {
    const pairs = new FeaturePairs();
    for (let at = 0; at < 3000; at += 1) pairs.add(0, 0);
    expect([...buildPostings(pairs, 1, 1).counts]).toEqual([255]);
  });

  it('holds nothing of nothing', () => {
    expect(buildPostings(new FeaturePairs(), 0, 0).meanSize).toBe(0);
  });
});
