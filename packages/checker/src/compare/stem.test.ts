import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['company', 'companies'],
    ['rise', 'rising'],
    ['rise', 'rose'],
    ['hop', 'hopping'],
    ['hope', 'hoping'],
    ['agree', 'agreed'],
    ['relate', 'relational'],
    ['effective', 'effectiveness'],
    ['child', 'children'],
    ['buy', 'bought'],
    ['adopt', 'adoption'],
    ['electric', 'electrical'],
  ])('brings %s and %s together', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['rise', 'risk'],
    ['company', 'compare'],
    ['sing', 'sin'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it.each(['123', 'москва', 'été', 'x', ''])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});
