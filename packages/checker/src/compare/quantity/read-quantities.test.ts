import { describe, expect, it } from 'vitest';
import { readQuantities, spelledValue } from './read-quantities.ts';

function read(source: string): string[] {
  return readQuantities(source).map(
    ({ value, unit, bound }) =>
      `${bound ? `${bound} ` : ''}${Number(value.toPrecision(6))}${unit ? ` ${unit.name}` : ''}`,
  );
}

describe('readQuantities', () => {
  it.each([
    ['$1.3 trillion', ['1300000000000 dollar']],
    ['one and a half million people', ['1500000']],
    ['half a million men', ['500000']],
    ['2–3 per cent', ['2 percent', '3 percent']],
    ['between 4 and 6 million tonnes', ['4000000 tonne', '6000000 tonne']],
    ['£5m', ['5000000 pound']],
    ['two hundred and five', ['205']],
    ['twenty-three boats', ['23']],
    ['two thirds of voters', ['66.6667 percent']],
    ['a dozen eggs', ['12']],
    ['67 basis points', ['67 basis-point']],
    ['more than 1,200 km', ['OVER 1200 kilometre']],
    ['up to 30 days', ['UNDER 30 day']],
    ['about 5.5%', ['ABOUT 5.5 percent']],
    ['-3.5%', ['-3.5 percent']],
    ['twice', ['2 times']],
    ['the 21st floor', ['21']],
    ['COVID-19 and the B-52', []],
  ])('reads %s', (source, wanted) => {
    expect(read(source)).toEqual(wanted);
  });

  it('says how far a value may be off by rounding', () => {
    const [tenth, hundreds] = readQuantities('4.1 and 1200');
    expect(tenth!.tolerance).toBeCloseTo(0.05);
    expect(hundreds!.tolerance).toBe(50);
  });

  it('leaves out what is taken', () => {
    expect(readQuantities('in 2020', [{ start: 3, end: 7 }])).toEqual([]);
  });

  it('gives places in the source', () => {
    const source = 'It fell by 4.1 per cent.';
    const [one] = readQuantities(source);
    expect(source.slice(one!.start, one!.end)).toBe('4.1 per cent');
  });
});

describe('spelledValue', () => {
  it.each([
    ['three million two hundred thousand', 3_200_000],
    ['a hundred', 100],
    ['ninety-nine', 99],
  ])('%s', (words, value) => {
    expect(spelledValue(words)).toBe(value);
  });
});
