import { describe, expect, it } from 'vitest';
import { HIT_LIMIT, findInText } from './find-in-text.ts';

const found = (raw: string, wanted: string) =>
  findInText(raw, wanted).map(({ start, end }) => raw.slice(start, end));

describe('findInText', () => {
  it('finds words whatever their capitals, quotation marks, dashes and white space', () => {
    expect(found('He said “no—never” and\n said "NO-never".', '"no-never"')).toEqual([
      '“no—never”',
      '"NO-never"',
    ]);
    expect(found('two  words, two\nwords', ' two words ')).toEqual(['two  words', 'two\nwords']);
    expect(found("don’t and don't", "don't")).toEqual(['don’t', "don't"]);
  });

  it('takes signs that mean something in patterns as they are', () => {
    expect(found('1.5 (a+b) [c] 125 $x^ a|b', '1.5')).toEqual(['1.5']);
    for (const sign of ['(a+b)', '[c]', '$x^', 'a|b', '.', '\\']) {
      expect(found(`x ${sign} y`, sign)).toEqual([sign]);
    }
  });

  it('finds other scripts and signs beyond the basic plane', () => {
    expect(found('قال الوزير إن الوزير غائب', 'الوزير')).toHaveLength(2);
    expect(found('a 🌊 b 🌊', '🌊')).toHaveLength(2);
    expect(found('Straße', 'STRAßE')).toEqual(['Straße']);
  });

  it('finds nothing for nothing, and stops at the limit', () => {
    expect(found('abc', '  ')).toEqual([]);
    expect(found('a'.repeat(HIT_LIMIT + 50), 'a')).toHaveLength(HIT_LIMIT);
  });
});
