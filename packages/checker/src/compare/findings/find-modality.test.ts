import { describe, expect, it } from 'vitest';
import { findModality } from './find-modality.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findModality, claim, passage);

describe('findModality', () => {
  it('sees a claim that is surer than its source', () => {
    expect(say('The minister resigned on Monday.', 'The minister may have resigned on Monday.')).toEqual([
      'MEDIUM resigned / may have resigned',
    ]);
  });

  it('thinks little of a claim that is less sure', () => {
    expect(say('The minister may resign on Monday.', 'The minister will resign on Monday.')[0]).toMatch(
      /^LOW/,
    );
  });

  it('says nothing when both are as sure', () => {
    expect(say('The minister could resign on Monday.', 'The minister may resign on Monday.')).toEqual([]);
    expect(say('The minister resigned.', 'The minister resigned.')).toEqual([]);
  });
});
