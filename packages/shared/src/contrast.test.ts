import { describe, expect, it } from 'vitest';
import { carriesWhiteText } from './contrast.ts';
import { DEFAULT_RATING_SCALE } from './rating-scale.ts';

describe('a colour under white text', () => {
  it('is dark enough from a contrast of 4.5 on', () => {
    expect(carriesWhiteText('#767676')).toBe(true);
    expect(carriesWhiteText('#777777')).toBe(false);
    expect(carriesWhiteText('#ffee00')).toBe(false);
  });

  it('is dark enough in the whole scale that ships', () => {
    expect(DEFAULT_RATING_SCALE.filter(({ colour }) => !carriesWhiteText(colour))).toEqual([]);
  });
});
