import { describe, expect, it } from 'vitest';
import { type ClaimFields, EMPTY_CLAIM, changedFields, isClaimFields, withEvidence } from './claim-fields.ts';

const words = {
  snapshotId: 's1',
  snapshotNumber: 1,
  sourceTitle: 'Report',
  start: 10,
  end: 20,
  exact: 'some words',
  stance: 'SUPPORTS' as const,
};

describe('withEvidence', () => {
  it('adds words at the end', () => {
    const once = withEvidence(EMPTY_CLAIM, words);
    const twice = withEvidence(once, { ...words, start: 12 });
    expect(twice.evidence.map(({ start }) => start)).toEqual([10, 12]);
    expect(new Set(twice.evidence.map(({ key }) => key)).size).toBe(2);
  });

  it('changes the stance of words that are there, and keeps their note', () => {
    const noted: ClaimFields = {
      ...EMPTY_CLAIM,
      evidence: [{ ...words, key: 'e1', note: 'seen in print' }],
    };
    const changed = withEvidence(noted, { ...words, stance: 'REFUTES' });
    expect(changed.evidence).toEqual([{ ...words, key: 'e1', note: 'seen in print', stance: 'REFUTES' }]);
  });
});

describe('changedFields', () => {
  it('names what differs and looks past keys', () => {
    const before = withEvidence(EMPTY_CLAIM, words);
    const rekeyed = { ...before, evidence: before.evidence.map((each) => ({ ...each, key: 'other' })) };
    expect(changedFields(before, rekeyed)).toEqual([]);
    expect(changedFields(before, { ...rekeyed, text: 'New', rationale: 'Why' })).toEqual([
      'text',
      'rationale',
    ]);
  });
});

describe('isClaimFields', () => {
  it('takes what the form made and refuses another shape', () => {
    expect(isClaimFields(JSON.parse(JSON.stringify(EMPTY_CLAIM)))).toBe(true);
    expect(isClaimFields({ ...EMPTY_CLAIM, evidence: 'none' })).toBe(false);
    expect(isClaimFields({ text: 'old form' })).toBe(false);
  });
});
