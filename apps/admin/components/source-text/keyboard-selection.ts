import type { Stretch } from './mark-layout.ts';

/** What is selected: where the selection was begun and where it was last moved to, as stretches in UTF-16. */
export interface KeyboardSelection {
  readonly anchor: Stretch;
  readonly focus: Stretch;
}

export interface SelectionStep {
  readonly unit: 'word' | 'sentence';
  readonly direction: 1 | -1;
  /** Keep the anchor and grow or shrink, as with the Shift key. */
  readonly extend: boolean;
}

/** The places that a selection can step through, each list in order and without overlap. */
export interface SelectionUnits {
  readonly words: readonly Stretch[];
  readonly sentences: readonly Stretch[];
}

/**
 * Moves a selection by a word or a sentence. There is always a whole unit selected, so what is selected is seen; the
 * first step selects the first unit. At either end of the text the selection stays.
 */
export function stepSelection(
  current: KeyboardSelection | null,
  { unit, direction, extend }: SelectionStep,
  { words, sentences }: SelectionUnits,
): KeyboardSelection | null {
  const units = unit === 'word' ? words : sentences;
  if (units.length === 0) return current;
  if (current === null) return { anchor: units[0]!, focus: units[0]! };
  const at = indexFrom(units, current.focus, direction);
  const focus = units[Math.max(0, Math.min(units.length - 1, at))]!;
  return { anchor: extend ? current.anchor : focus, focus };
}

/** The stretch from the one end of a selection to the other. */
export function selectedStretch({ anchor, focus }: KeyboardSelection): Stretch {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/** Words of a text, in UTF-16: letters and digits, with apostrophes, hyphens and decimal signs inside them. */
export function findWords(raw: string): Stretch[] {
  return Array.from(raw.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-.,][\p{L}\p{M}\p{N}]+)*/gu;

/** Index of the unit that a step leads to. From inside a unit forwards leads to the next, backwards to its begin. */
function indexFrom(units: readonly Stretch[], focus: Stretch, direction: 1 | -1): number {
  if (direction === 1) {
    const next = units.findIndex((unit) => unit.start > focus.start && unit.end > focus.end);
    return next === -1 ? units.length - 1 : next;
  }
  return units.findLastIndex((unit) => unit.start < focus.start);
}
