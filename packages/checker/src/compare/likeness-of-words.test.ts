import { describe, expect, it } from 'vitest';
import { hasKin, hasRespelling, isAcronym, isRespelling } from './likeness-of-words.ts';
import { readText } from './reading.ts';

describe('likeness of words', () => {
  it('knows kin by how they begin', () => {
    const [word] = readText('attention').words;
    expect(hasKin(word!, readText('attentional effects'))).toBe(true);
    expect(hasKin(word!, readText('attics'))).toBe(false);
  });

  it('knows other spellings', () => {
    expect(isRespelling('vasquez', 'vazquez')).toBe(true);
    expect(isRespelling('colour', 'color')).toBe(true);
    expect(isRespelling('milan', 'rome')).toBe(false);
    expect(isRespelling('cat', 'cut')).toBe(false);
  });

  it('looks for other spellings in a text', () => {
    const [word] = readText('Vazquez').words;
    expect(hasRespelling(word!, readText('the mayor, Vasquez, left'))).toBe(true);
    expect(hasRespelling(word!, readText('the mayor, Vaquero, left'))).toBe(false);
  });

  it('knows acronyms by first letters', () => {
    const [word] = readText('WHO').words;
    expect(isAcronym(word!, readText('the World Health Organization'))).toBe(true);
    expect(isAcronym(word!, readText('the Red Cross'))).toBe(false);
  });
});
