import { describe, expect, it } from 'vitest';
import { type SelectionStep, selectedStretch, stepSelection } from './keyboard-selection.ts';
import { rangeUnits, wordUnits } from './text-units.ts';

const raw = 'One two. Three isn’t 3.5, he said.\nA last one.';
const units = {
  word: wordUnits(raw),
  sentence: rangeUnits([0, 8, 9, 34, 35, 46]),
  paragraph: rangeUnits([0, 34, 35, 46]),
};
const right: SelectionStep = { unit: 'word', direction: 1, extend: false };
const down: SelectionStep = { unit: 'sentence', direction: 1, extend: false };
const paragraph: SelectionStep = { unit: 'paragraph', direction: 1, extend: false };
const back = (step: SelectionStep): SelectionStep => ({ ...step, direction: -1 });
const more = (step: SelectionStep): SelectionStep => ({ ...step, extend: true });

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
    expect(after(paragraph)).toBe(raw.slice(0, 34));
  });

  it('begins where one is', () => {
    const begun = stepSelection(null, right, units, 9);
    expect(begun && raw.slice(begun.focus.start, begun.focus.end)).toBe('Three');
  });

  it('goes on word by word, apostrophes and decimals inside', () => {
    expect(after(right, right, right, right)).toBe('isn’t');
    expect(after(right, right, right, right, right)).toBe('3.5');
    expect(after(right, right, right, back(right))).toBe('two');
  });

  it('extends and shrinks with Shift', () => {
    expect(after(right, more(right), more(right))).toBe('One two. Three');
    expect(after(right, more(right), more(right), more(back(right)))).toBe('One two');
  });

  it('extends backwards over the anchor', () => {
    expect(after(right, right, right, more(back(right)))).toBe('two. Three');
  });

  it('steps by sentences and from a sentence to its words', () => {
    expect(after(down, down)).toBe('Three isn’t 3.5, he said.');
    expect(after(down, more(down))).toBe(raw.slice(0, 34));
    expect(after(down, right)).toBe('Three');
  });

  it('steps by paragraphs and back to sentences', () => {
    expect(after(paragraph, paragraph)).toBe('A last one.');
    expect(after(paragraph, paragraph, back(down))).toBe('Three isn’t 3.5, he said.');
  });

  it('stays at either end', () => {
    expect(after(right, back(right), back(right))).toBe('One');
    expect(after(down, down, down, down, down)).toBe('A last one.');
  });

  it('has nothing to select in a text without words', () => {
    const none = { word: wordUnits('…'), sentence: rangeUnits([]), paragraph: rangeUnits([]) };
    expect(stepSelection(null, right, none)).toBeNull();
    expect(stepSelection(null, down, none)).toBeNull();
  });
});

describe('wordUnits', () => {
  it('finds the same words forwards and backwards, however far apart', () => {
    const long = `first ${' — '.repeat(400)} second third’s 1,000.5`;
    const { from, after: next, before } = wordUnits(long);
    const forwards: string[] = [];
    for (let word = from(0); word; word = next(word)) forwards.push(long.slice(word.start, word.end));
    const backwards: string[] = [];
    for (let word = before(long.length); word; word = before(word.start))
      backwards.unshift(long.slice(word.start, word.end));
    expect(forwards).toEqual(['first', 'second', 'third’s', '1,000.5']);
    expect(backwards).toEqual(forwards);
  });
});
