import { describe, expect, it } from 'vitest';
import { readText, wordAt } from './reading.ts';

describe('readText', () => {
  it('numbers sentences and marks negated and measured words', () => {
    const { words, negated, measured } = readText('He did not pay $5 million in 2020. Rain fell.');
    expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(negated[3]).toBe(true);
    expect(negated[0]).toBe(false);
    expect(words.filter((_, at) => measured[at]).map(({ text }) => text)).toEqual(['5', 'million', '2020']);
  });

  it('does not read a date as a number', () => {
    const { dates, quantities } = readText('In March 2020 it sold 30 boats.');
    expect(dates).toHaveLength(1);
    expect(quantities.map(({ value }) => value)).toEqual([30]);
  });
});

describe('wordAt', () => {
  it('finds the word at or after an offset', () => {
    const reading = readText('one two three');
    expect([0, 3, 4, 12, 99].map((offset) => wordAt(reading, offset))).toEqual([0, 1, 1, 2, 2]);
  });
});
