import { describe, expect, it } from 'vitest';
import { unitOf, unitSpellings } from './units.ts';

describe('unitOf', () => {
  it('gives all spellings of a unit one name', () => {
    expect(unitOf('per cent')).toEqual(unitOf('%'));
    expect(unitOf('km')!.factor).toBe(1000);
    expect(unitOf('furlong')).toBeUndefined();
  });

  it('offers longer spellings first, for a pattern', () => {
    const spellings = unitSpellings();
    expect(spellings.indexOf('percentage points')).toBeLessThan(spellings.indexOf('percentage point'));
  });
});
