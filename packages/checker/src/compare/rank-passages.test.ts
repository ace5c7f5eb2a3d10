import { describe, expect, it } from 'vitest';
import { indexPassages } from './passage-index.ts';
import { rankPassages } from './rank-passages.ts';

function order(claim: string, passages: string[], consecutive = false): number[] {
  return rankPassages(claim, indexPassages(passages), { consecutive }).map(({ index }) => index);
}

describe('rankPassages', () => {
  it('weighs rare words over words found everywhere', () => {
    const passages = ['The mayor spoke.', 'The mayor waited.', 'The heron waited.', 'The mayor left early.'];
    expect(order('The mayor saw a heron', passages)[0]).toBe(2);
  });

  it('meets inflected and irregular forms', () => {
    expect(order('Prices are rising', ['It was cold.', 'The price rose again.', 'They slept.'])[0]).toBe(1);
  });

  it('meets other spellings by their letters', () => {
    expect(order('Kowalczyk resigned', ['Nothing happened.', 'Mr Kowalczyks office is empty.'])[0]).toBe(1);
  });

  it('weighs a number over a word', () => {
    const passages = ['The bridge carries trams.', 'It opened in 1932 after a delay.', 'Nobody came to see.'];
    expect(order('The bridge dates from 1932', passages)[0]).toBe(1);
  });

  it('chooses next what adds to what was chosen', () => {
    const passages = [
      'The tunnel cost 40 million.',
      'It rained.',
      'They slept.',
      'A tunnel, at a cost of 40 million.',
      'It snowed.',
      'They read.',
      'Engineers met in the town hall for talks.',
    ];
    const claim = 'The tunnel cost 40 million, engineers said in talks';
    expect(order(claim, passages, true).slice(0, 2).sort()).toEqual([0, 6]);
    expect(order(claim, passages).slice(0, 2).sort()).toEqual([0, 3]);
  });

  it('lets neighbours lend score only where passages follow one another', () => {
    const passages = [
      'Ada Quill runs the mill.',
      'She was born in Oslo.',
      'Rain fell.',
      'He was born in Bergen.',
    ];
    const index = indexPassages(passages);
    const score = (consecutive: boolean, at: number) =>
      rankPassages('Ada Quill was born', index, { consecutive }).find((one) => one.index === at)!.score;
    const lent = score(true, 1) - score(false, 1);
    expect(lent).toBeGreaterThan(score(true, 3) - score(false, 3));
    expect(lent).toBeGreaterThan(0);
  });

  it('never gives a passage twice', () => {
    const found = order('the mill the mill', ['The mill.', 'A mill.', 'Mills.']);
    expect(new Set(found).size).toBe(found.length);
  });

  it('has nothing to say about nothing', () => {
    expect(order('', ['A sentence.'])).toEqual([]);
    expect(order('A claim', [])).toEqual([]);
  });
});
