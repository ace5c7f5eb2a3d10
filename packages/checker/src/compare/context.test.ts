import { describe, expect, it } from 'vitest';
import { contextScale } from './context.ts';
import { readText } from './reading.ts';

const claim = readText('Ferry fares rose in April');
const passage = readText('Bus fares rose in May. Ferry tickets went up; ferry fares rose in April.');
const scale = contextScale(claim, passage);

describe('contextScale', () => {
  it('finds the place in the most similar surroundings', () => {
    const rose = claim.words.findIndex(({ lower }) => lower === 'rose');
    const { place } = scale.best(rose)!;
    expect(passage.words[place + 2]!.text).toBe('April');
  });

  it('does not look past the sentence', () => {
    const one = readText('Fares rose in April');
    const apart = readText('Fares. Rose. April.');
    const together = readText('Fares rose, April.');
    expect(contextScale(one, apart).likeness(0, 0)).toBe(0);
    expect(contextScale(one, together).likeness(0, 0)).toBeGreaterThan(0.5);
  });

  it('has no best place for a word that is not there', () => {
    expect(contextScale(readText('zebra'), passage).best(0)).toBeUndefined();
  });
});
