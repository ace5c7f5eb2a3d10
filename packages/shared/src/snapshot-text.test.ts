import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { codePointLength, findUnstorable, isCalendarDate, prepareSnapshotText } from './snapshot-text.ts';

describe('prepareSnapshotText', () => {
  it('offers a leading date and keeps it out of the prose', () => {
    expect(prepareSnapshotText(' date 2024-01-23 The ministers met.\r\n\r\nThey spoke.\r')).toEqual({
      text: 'The ministers met.\n\nThey spoke.',
      publishedOn: '2024-01-23',
    });
  });

  it('keeps a leading date that the calendar does not have, and a word that only looks like one', () => {
    expect(prepareSnapshotText('date 2024-02-31 It rained.')).toEqual({
      text: 'date 2024-02-31 It rained.',
      publishedOn: null,
    });
    expect(prepareSnapshotText('Dates 2024-01-23')).toEqual({ text: 'Dates 2024-01-23', publishedOn: null });
  });

  it('changes nothing within the text', () => {
    const text = 'A\u00A0line \u201Cquoted\u201D\twith  two spaces, \u0646\u0635 and 😀.';
    expect(prepareSnapshotText(text)).toEqual({ text, publishedOn: null });
  });

  it.each([
    ['', /empty/],
    [' \n\t ', /empty/],
    ['date 2024-01-23', /empty/],
    ['good\0bad', /NUL character at character 5/],
    ['😀\uD800x', /surrogate pair at character 2/],
    ['x'.repeat(LIMITS.snapshotText + 1), /2,000,001 characters/],
  ])('refuses what no snapshot can hold, case %#', (raw, problem) => {
    expect(prepareSnapshotText(raw)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('helpers', () => {
  it('counts code points', () => {
    expect(codePointLength('a😀b')).toBe(3);
    expect(codePointLength('\uD800')).toBe(1);
  });

  it('finds a low surrogate that stands alone', () => {
    expect(findUnstorable('ab\uDC00')).toEqual({ name: 'half a surrogate pair', position: 2 });
    expect(findUnstorable('a😀')).toBeNull();
  });

  it('knows the calendar', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true);
    expect(isCalendarDate('2023-02-29')).toBe(false);
  });
});
