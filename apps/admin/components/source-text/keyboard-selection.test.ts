import { describe, expect, it } from 'vitest';
import { type SelectionStep, findWords, selectedStretch, stepSelection } from './keyboard-selection.ts';

const raw = 'One two. Three isn’t 3.5, he said.';
const units = {
  words: findWords(raw),
  sentences: [
    { start: 0, end: 8 },
    { start: 9, end: 34 },
  ],
};
const right: SelectionStep = { unit: 'word', direction: 1, extend: false };
const down: SelectionStep = { unit: 'sentence', direction: 1, extend: false };

function after(...steps: SelectionStep[]): string {
  let selection: ReturnType<typeof stepSelection> = null;
  for (const step of steps) selection = stepSelection(selection, step, units);
  if (selection === null) return '';
  const { start, end } = selectedStretch(selection);
  return raw.slice(start, end);
}

describe('stepSelection', () => {
  it('begins with the first unit', () => {
    expect(after(right)).toBe('One');
    expect(after(down)).toBe('One two.');
  });

  it('goes on word by word, apostrophes and decimals inside', () => {
    expect(after(right, right, right, right)).toBe('isn’t');
    expect(after(right, right, right, right, right)).toBe('3.5');
  });

  it('extends and shrinks with Shift', () => {
    const more = { ...right, extend: true };
    expect(after(right, more, more)).toBe('One two. Three');
    expect(after(right, more, more, { ...more, direction: -1 })).toBe('One two');
  });

  it('extends backwards over the anchor', () => {
    expect(after(right, right, right, { ...right, direction: -1, extend: true })).toBe('two. Three');
  });

  it('steps by sentences and from a sentence to its words', () => {
    expect(after(down, down)).toBe('Three isn’t 3.5, he said.');
    expect(after(down, { ...down, extend: true })).toBe(raw);
    expect(after(down, right)).toBe('Three');
  });

  it('stays at either end', () => {
    expect(after(right, { ...right, direction: -1 }, { ...right, direction: -1 })).toBe('One');
    expect(after(down, down, down, down)).toBe('Three isn’t 3.5, he said.');
  });

  it('has nothing to select in a text without words', () => {
    expect(stepSelection(null, right, { words: [], sentences: [] })).toBeNull();
  });
});
