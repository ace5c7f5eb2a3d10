import { describe, expect, it } from 'vitest';
import { openText } from '../text/text.ts';
import { rankSentences } from './rank-sentences.ts';

const REPORT = openText(
  [
    'The council met on Tuesday evening.',
    'Ferry fares will rise by 12 per cent in April, the harbour master said.',
    'Several residents spoke about noise.',
    'She blamed the price of diesel.',
    'The next meeting is in May.',
  ].join(' '),
);

describe('rankSentences', () => {
  it('puts the sentence that bears on the claim first and says why', () => {
    const [best] = rankSentences('Fares on the ferry go up 12 per cent.', REPORT);
    expect(REPORT.slice(best!.start, best!.end)).toMatch(/^Ferry fares/);
    expect(best!.shared).toEqual(expect.arrayContaining(['Ferry', 'fares', '12', 'cent']));
    expect(best!.shared).not.toContain('in');
  });

  it('gives the sentences around it', () => {
    const [best] = rankSentences('Ferry fares will rise.', REPORT);
    const { before, after } = best!.neighbours;
    expect(REPORT.slice(before!.start, before!.end)).toBe('The council met on Tuesday evening.');
    expect(REPORT.slice(after!.start, after!.end)).toBe('Several residents spoke about noise.');
  });

  it('gives no neighbour beyond the ends of the text', () => {
    const [best] = rankSentences('The council met on Tuesday.', REPORT);
    expect(best!.index).toBe(0);
    expect(best!.neighbours.before).toBeUndefined();
  });

  it('keeps to the limit and to sentences that share something', () => {
    expect(rankSentences('Ferry fares rise in May on Tuesday', REPORT, { limit: 2 })).toHaveLength(2);
    expect(rankSentences('zzz qqq', REPORT)).toEqual([]);
    expect(rankSentences('', REPORT)).toEqual([]);
    expect(rankSentences('anything', openText(''))).toEqual([]);
  });

  it('counts positions in code points', () => {
    const text = openText('🐟🐟 swim. The harbour is closed.');
    const [best] = rankSentences('The harbour was closed', text);
    expect(text.slice(best!.start, best!.end)).toBe('The harbour is closed.');
    expect(best!.start).toBe(9);
  });
});
