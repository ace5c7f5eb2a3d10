import { describe, expect, it } from 'vitest';
import { compareDates } from './compare-dates.ts';

describe('compareDates', () => {
  it.each([
    [{ year: 2020 }, { year: 2020, month: 3 }, 'AGREE'],
    [{ year: 2020, month: 4 }, { year: 2020, month: 3 }, 'CONFLICT'],
    [{ year: 2020 }, { month: 3 }, 'APART'],
    [{ year: 1994 }, { decade: 1990 }, 'AGREE'],
    [{ year: 1989 }, { decade: 1990 }, 'CONFLICT'],
    [{ year: 1919 }, { decade: 1900 }, 'AGREE'],
    [{ year: 1888 }, { century: 19 }, 'AGREE'],
    [{ decade: 1950 }, { century: 19 }, 'CONFLICT'],
    [{}, {}, 'APART'],
  ] as const)('%j and %j: %s', (a, b, relation) => {
    expect(compareDates(a, b)).toBe(relation);
    expect(compareDates(b, a)).toBe(relation);
  });
});
