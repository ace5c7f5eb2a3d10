import { describe, expect, it } from 'vitest';
import { compareClaim } from './compare-claim.ts';

function kinds(claim: string, passage: string): string[] {
  return compareClaim(claim, passage).map(({ kind }) => kind);
}

describe('compareClaim', () => {
  it('says nothing about a claim that its source bears out', () => {
    const source = 'Unemployment rose to 5.6 per cent in March 2021, the statistics office said.';
    expect(compareClaim('Unemployment rose to 5.6% in March 2021.', source)).toEqual([]);
    expect(compareClaim(source, source)).toEqual([]);
  });

  it('sets a wrong number against the right one, both in place', () => {
    const claim = 'Unemployment rose to 4.1% in March.';
    const passage = 'In March, unemployment rose to 5.6%, up from 5.2% in February.';
    const [finding] = compareClaim(claim, passage);
    expect(finding).toMatchObject({ kind: 'NUMBER', severity: 'HIGH' });
    expect(finding!.message).toBe('The claim says 4.1%, the source 5.6%.');
    expect(claim.slice(finding!.claim!.start, finding!.claim!.end)).toBe('4.1%');
    expect(passage.slice(finding!.passage!.start, finding!.passage!.end)).toBe('5.6%');
  });

  it('counts positions in code points', () => {
    const [finding] = compareClaim('🐟 landings fell to 30 tonnes.', '🐟🐟 landings fell to 50 tonnes.');
    expect(finding!.claim).toEqual({ start: 19, end: 28 });
    expect(finding!.passage).toEqual({ start: 20, end: 29 });
  });

  it('sees opposites, added and dropped negations', () => {
    expect(kinds('Ferry fares will fall in April.', 'Ferry fares will rise in April.')).toEqual(['WORDING']);
    expect(kinds('The minister did not sign the treaty.', 'The minister signed the treaty.')).toEqual([
      'NEGATION',
    ]);
    expect(kinds('The minister signed the treaty.', 'The minister never signed the treaty.')).toEqual([
      'NEGATION',
    ]);
  });

  it('fixes relative dates by the day of writing', () => {
    const passage = 'The bridge opened last year.';
    expect(compareClaim('The bridge opened in 2019.', passage, { publishedAt: '2020-05-01' })).toEqual([]);
    expect(compareClaim('The bridge opened in 2017.', passage, { publishedAt: '2020-05-01' })).toHaveLength(
      1,
    );
  });

  it('keeps to the kinds asked for', () => {
    const claim = 'Ferry fares will fall by 4% in April.';
    const passage = 'Ferry fares will rise by 9% in April.';
    expect(compareClaim(claim, passage, { kinds: ['NUMBER'] }).map(({ kind }) => kind)).toEqual(['NUMBER']);
    expect(compareClaim(claim, passage, { kinds: [] })).toEqual([]);
  });

  it('has nothing to say about nothing', () => {
    expect(compareClaim('', '')).toEqual([]);
    expect(compareClaim('A claim about 5 boats.', '')).not.toContain(undefined);
  });

  it('comes to an end with claims and passages as long as a book and full of the same', () => {
    const sentence =
      'The minister said on Monday that 12.4 million people in Norway had not been paid $3,000. ';
    const long = sentence.repeat(300);
    expect(compareClaim(long, long)).toEqual([]);
    expect(compareClaim(sentence, '1,'.repeat(100_000)).length).toBeGreaterThan(0);
  }, 60_000);
});
