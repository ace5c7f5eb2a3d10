import { describe, expect, it } from 'vitest';
import { findUnsupported } from './find-unsupported.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findUnsupported, claim, passage);
const LONG =
  'The harbour master told the council that ferry fares will rise in April because diesel is dear. '.repeat(
    5,
  );

describe('findUnsupported', () => {
  it('says which name a long passage that has all else does not mention', () => {
    expect(say('The harbour master told Lindqvist that ferry fares will rise in April.', LONG)).toEqual([
      'MEDIUM Lindqvist / –',
    ]);
  });

  it('thinks little of it when the passage is short', () => {
    expect(say('The harbour master told Lindqvist.', 'The harbour master spoke.')).toEqual([
      'LOW Lindqvist / –',
    ]);
  });

  it('gives words in runs', () => {
    expect(say('Fares will rise for wheelchair users of the ferry.', LONG)).toEqual([
      'LOW wheelchair users / –',
    ]);
  });

  it('counts acronyms, kin and other spellings as mentioned', () => {
    const passage = 'The World Health Organization met Swedish envoys and Mr Vazquez.';
    expect(say('Envoys met the WHO, Sweden and Mr Vasquez.', passage)).toEqual([]);
  });

  it('leaves months to the dates', () => {
    expect(say('The ferry sank in November 2018.', 'The ferry sank. '.repeat(30))).toEqual([]);
  });
});
