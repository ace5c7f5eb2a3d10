import { describe, expect, it } from 'vitest';
import { findAttribution } from './find-attribution.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findAttribution, claim, passage);

describe('findAttribution', () => {
  it('sees another speaker', () => {
    expect(say('Anna Lind said taxes will rise.', 'Taxes will rise, Karl Berg said on Monday.')).toEqual([
      'HIGH Anna Lind / Karl Berg',
    ]);
    expect(say('According to Anna Lind, taxes will rise.', 'Taxes will rise, said Karl Berg.')).toEqual([
      'HIGH Anna Lind / Karl Berg',
    ]);
  });

  it.each([
    ['Anna Lind said taxes will rise.', 'Taxes will rise, said Lind.'],
    ['Anna Lind said taxes will rise.', 'The harbour is closed, Karl Berg said.'],
    ['Taxes will rise.', 'Taxes will rise, Karl Berg said.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });
});
