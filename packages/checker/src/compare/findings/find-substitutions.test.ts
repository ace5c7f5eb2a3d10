import { describe, expect, it } from 'vitest';
import { findSubstitutions } from './find-substitutions.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findSubstitutions, claim, passage);

describe('findSubstitutions', () => {
  it.each([
    ['Paris is the capital of the duchy.', 'Berlin is the capital of the duchy.', 'HIGH Paris / Berlin'],
    ['The king travelled to Rome by train.', 'The king travelled to Milan by train.', 'HIGH Rome / Milan'],
    ['The old canal bridge collapsed.', 'The old railway bridge collapsed.', 'MEDIUM canal / railway'],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it.each([
    ['The king visited Vasquez on Monday.', 'The king visited Vazquez on Monday.'],
    ['The firm bought the old mill.', 'The firm purchased the old mill.'],
    ['The king travelled to Rome by train.', 'The king travelled to Milan by train and to Rome by car.'],
    ['He paid 40 francs for it.', 'He paid 60 kroner for it.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });

  it('notices a name that stands for somebody else', () => {
    const passage =
      'In the evening the mayor Holm praised the work of the builders. Later a farmer from the valley, Reyl, left angrily.';
    expect(say('The mayor Reyl praised the work of the builders.', passage)).toEqual(['HIGH Reyl / Holm']);
    expect(say('The mayor Holm praised the work of the builders.', passage)).toEqual([]);
  });
});
