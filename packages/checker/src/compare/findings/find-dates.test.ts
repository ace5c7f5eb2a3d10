import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findDates, claim, passage);

describe('findDates', () => {
  it.each([
    ['The bridge opened in 1932.', 'The bridge opened on 3 May 1932.'],
    ['The bridge opened in the 1930s.', 'The bridge opened in 1932.'],
    ['Sales fell last quarter.', 'Sales fell last quarter.'],
    ['Sales fell yesterday.', 'Sales fell on Monday.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });

  it.each([
    ['The bridge opened in 1923.', 'The bridge opened on 3 May 1932.', 'HIGH 1923 / 3 May 1932'],
    [
      'Sales fell in the third quarter.',
      'Sales fell in the second quarter.',
      'HIGH third quarter / second quarter',
    ],
    ['The bridge opened in May.', 'The bridge opened on 3 June 1932.', 'HIGH May / 3 June 1932'],
    ['The bridge opened in 1923.', 'The bridge opened.', 'LOW 1923 / –'],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it('notices a date that stands for something else', () => {
    const passage =
      'The bridge over the Oska opened in 1931 after long delays. The bridge burned down in 1958.';
    expect(say('The bridge over the Oska opened in 1958 after long delays.', passage)).toEqual([
      'HIGH 1958 / 1931',
    ]);
    expect(say('The bridge burned down in 1958.', passage)).toEqual([]);
  });
});
