import { describe, expect, it } from 'vitest';
import { openText } from '../text/text.ts';
import { compareWithText } from './compare-with-text.ts';

const TEXT = openText(
  [
    'The council of Lindvik met on Tuesday. 😀 It rained.',
    '',
    'The tram will cost 12.4 million euros, the mayor said. Nobody named a builder.',
    '',
    'Ferries carried 310,000 people last year. Fares rose by 3 percent.',
  ].join('\n'),
);
const words = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end);

describe('compareWithText', () => {
  it('gives places in the whole text', () => {
    const [finding, ...others] = compareWithText('The tram will cost 14.2 million euros.', TEXT);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'NUMBER', severity: 'HIGH' });
    expect(words(finding!.passage)).toBe('12.4 million euros');
  });

  it('keeps to the sentences of the given spans', () => {
    const start = TEXT.raw.indexOf('Ferries') - 1;
    const findings = compareWithText('The tram will cost 14.2 million euros.', TEXT, {
      within: [{ start, end: start + 7 }],
    });
    expect(findings.map(({ passage }) => passage)).toEqual([null]);
  });

  it('does not call missing what stands elsewhere in the text', () => {
    const start = TEXT.raw.indexOf('Ferries') - 1;
    expect(
      compareWithText('The tram will cost 12.4 million euros.', TEXT, {
        within: [{ start, end: start + 7 }],
      }),
    ).toEqual([]);
  });

  it('says nothing where nothing bears on the claim', () => {
    expect(compareWithText('Quills zigzag.', openText(''))).toEqual([]);
  });
});
