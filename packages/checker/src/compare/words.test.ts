import { describe, expect, it } from 'vitest';
import { foldWord, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it('reads words where they stand', () => {
    const source = 'The mayor’s well-known ferry: 1,200.5 tonnes!';
    const words = wordsOf(source);
    expect(words.map(({ text }) => text)).toEqual([
      'The',
      'mayor’s',
      'well',
      'known',
      'ferry',
      '1,200.5',
      'tonnes',
    ]);
    for (const { text, start, end } of words) expect(source.slice(start, end)).toBe(text);
  });

  it('ends a number before a full stop', () => {
    expect(wordsOf('It was 12. Then 13, then.').map(({ text }) => text)).toEqual([
      'It',
      'was',
      '12',
      'Then',
      '13',
      'then',
    ]);
  });
});

describe('foldWord', () => {
  it.each([
    ['Mayor’s', 'mayor'],
    ['CAFÉ', 'cafe'],
    ['1,200', '1200'],
    ['don’t', "don't"],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('keeps marks that make another letter', () => {
    expect(foldWord('й')).not.toBe(foldWord('и'));
  });
});
