import { describe, expect, it } from 'vitest';
import { readDates } from './read-dates.ts';

const read = (source: string, writtenAt?: string) => readDates(source, writtenAt).map(({ parts }) => parts);

describe('readDates', () => {
  it.each([
    ['March 12, 2020', [{ year: 2020, month: 3, day: 12 }]],
    ['on 3 May 2019', [{ year: 2019, month: 5, day: 3 }]],
    ['Sept. 11, 2001', [{ year: 2001, month: 9, day: 11 }]],
    ['2020-03-12', [{ year: 2020, month: 3, day: 12 }]],
    ['13/4/2020', [{ year: 2020, month: 4, day: 13 }]],
    ['3/4/2020', [{ year: 2020 }]],
    ['the third quarter of 2020', [{ year: 2020, quarter: 3 }]],
    ['Q2 2021', [{ year: 2021, quarter: 2 }]],
    ['the second half of 2021', [{ year: 2021, half: 2 }]],
    ['the 1990s', [{ decade: 1990 }]],
    ['in the 19th century', [{ century: 19 }]],
    ['1998–99', [{ year: 1998 }, { year: 1999 }]],
    ['in May', [{ month: 5 }]],
    ['on Friday', [{ weekday: 5 }]],
    ['they may march', []],
    ['$1999', []],
    ['sold 2000 units', []],
  ])('reads %s', (source, wanted) => {
    expect(read(source)).toEqual(wanted);
  });

  it.each([
    ['yesterday', { year: 2021, month: 6, day: 15 }],
    ['last year', { year: 2020 }],
    ['last month', { year: 2021, month: 5 }],
    ['last Monday', { year: 2021, month: 6, day: 14 }],
    ['three days ago', { year: 2021, month: 6, day: 13 }],
    ['two years ago', { year: 2019 }],
    ['last quarter', { year: 2021, quarter: 1 }],
    ['next week', { year: 2021, month: 6 }],
  ])('fixes “%s” by the day of writing', (words, parts) => {
    expect(read(words, '2021-06-16')).toEqual([parts]);
    expect(read(words)).toEqual([{}]);
    expect(read(words, 'no date')).toEqual([{}]);
  });
});
