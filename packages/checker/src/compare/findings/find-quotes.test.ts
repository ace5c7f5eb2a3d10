import { describe, expect, it } from 'vitest';
import { findQuotes } from './find-quotes.ts';

const PASSAGE = '“We will not raise the fares before the summer,” she said.';

describe('findQuotes', () => {
  it('sees altered words and what the source has', () => {
    const claim = 'She said “we will raise the fares before the summer”.';
    const [finding] = findQuotes(claim, PASSAGE);
    expect(finding).toMatchObject({ kind: 'QUOTE', severity: 'HIGH' });
    expect(claim.slice(finding!.claim!.start, finding!.claim!.end)).toBe(
      'we will raise the fares before the summer',
    );
    expect(finding!.message).toContain('not raise');
  });

  it('sees words that are not there', () => {
    const [finding] = findQuotes('She said “nobody ever told me about diesel prices”.', PASSAGE);
    expect(finding).toMatchObject({ severity: 'MEDIUM', passage: null });
  });

  it.each([
    'She said “we will not raise the fares before the summer”.',
    'She called it “bold”.',
    'She read “The Long Night of the Mills” aloud.',
  ])('has nothing against %s', (claim) => {
    expect(findQuotes(claim, PASSAGE)).toEqual([]);
  });
});
