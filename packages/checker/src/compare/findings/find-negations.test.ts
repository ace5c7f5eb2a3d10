import { describe, expect, it } from 'vitest';
import { findNegationClashes } from './find-negations.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findNegationClashes, claim, passage);

describe('findNegationClashes', () => {
  it.each([
    ['The minister did not sign the treaty.', 'The minister signed the treaty.', 'HIGH not sign / signed'],
    [
      'The minister signed the treaty.',
      'The minister never signed the treaty.',
      'HIGH signed / never signed',
    ],
    [
      'The minister refused to sign the treaty.',
      'The minister signed the treaty.',
      'HIGH refused to sign / signed',
    ],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it.each([
    ['The minister did not sign the treaty.', 'The minister refused to sign the treaty.'],
    ['The minister did not sign the treaty.', 'The minister turned down an offer to sign the treaty.'],
    ['The minister signed the treaty.', 'The minister signed the treaty. The king did not come.'],
    ['The minister not only signed the treaty.', 'The minister signed the treaty.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });

  it('looks behind the first word that is turned round', () => {
    expect(
      say(
        'The plant will not surpass the old limits on smoke.',
        'The plant will exceed the old limits on smoke.',
      ).length,
    ).toBe(1);
    expect(say('The town is barely lit.', 'It is a small, barely lit town.')).toEqual([]);
  });
});
