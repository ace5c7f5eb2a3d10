import { describe, expect, it } from 'vitest';
import { stem } from '../stem.ts';
import { OPPOSITES } from './opposites.ts';
import { SYNONYMS } from './synonyms.ts';
import { relateWords } from './word-relations.ts';

const form = (lower: string) => ({ lower, stem: stem(lower) });
const relate = (a: string, b: string) => relateWords(form(a), form(b));

describe('relateWords', () => {
  it.each([
    ['rises', 'rose', 'SAME'],
    ['purchased', 'bought', 'SYNONYM'],
    ['rose', 'fell', 'OPPOSITE'],
    ['efficient', 'inefficient', 'OPPOSITE'],
    ['legal', 'illegal', 'OPPOSITE'],
    ['careless', 'careful', 'OPPOSITE'],
    ['including', 'excluding', 'OPPOSITE'],
    ['exclusion', 'including', 'NONE'],
    ['income', 'come', 'NONE'],
    ['ferry', 'treaty', 'NONE'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });
});

describe('the tables', () => {
  it('have at least two words a group', () => {
    for (const line of SYNONYMS.trim().split('\n')) expect(line.split(' ').length, line).toBeGreaterThan(1);
  });

  it('have two sides a line of opposites, with no stem on both', () => {
    for (const line of OPPOSITES.trim().split('\n')) {
      const sides = line.split('|');
      expect(sides.length, line).toBe(2);
      const [left, right] = sides.map((side) => new Set(side.trim().split(/\s+/).map(stem)));
      expect(
        [...left!].filter((word) => right!.has(word)),
        line,
      ).toEqual([]);
    }
  });
});
