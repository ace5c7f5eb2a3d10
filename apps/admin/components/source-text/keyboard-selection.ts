import type { Stretch } from './mark-layout.ts';
import type { Granularity, TextUnits } from './text-units.ts';

/** What is selected: where the selection was begun and where it was last moved to, as stretches in UTF-16. */
export interface KeyboardSelection {
  readonly anchor: Stretch;
  readonly focus: Stretch;
}

export interface SelectionStep {
  readonly unit: Granularity;
  readonly direction: 1 | -1;
  /** Keep the anchor and grow or shrink, as with the Shift key. */
  readonly extend: boolean;
}

/**
 * Moves a selection by a word, a sentence or a paragraph. There is always a whole unit selected, so what is selected
 * is seen. At either end of the text the selection stays.
 * @param start where to begin when nothing is selected: the first unit from there on is taken
 */
export function stepSelection(
  current: KeyboardSelection | null,
  { unit, direction, extend }: SelectionStep,
  units: Readonly<Record<Granularity, TextUnits>>,
  start = 0,
): KeyboardSelection | null {
  const chosen = units[unit];
  if (current === null) {
    const first = chosen.from(start) ?? chosen.before(start);
    return first && { anchor: first, focus: first };
  }
  const focus = direction === 1 ? chosen.after(current.focus) : chosen.before(current.focus.start);
  if (focus === null) return extend ? current : atEdge(current, direction, chosen);
  return { anchor: extend ? current.anchor : focus, focus };
}

/** The stretch from the one end of a selection to the other. */
export function selectedStretch({ anchor, focus }: KeyboardSelection): Stretch {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/** At the last unit there is nothing after it, and yet it is what was asked for. */
function atEdge(current: KeyboardSelection, direction: 1 | -1, units: TextUnits): KeyboardSelection {
  const edge = direction === 1 ? units.before(Infinity) : units.from(0);
  return edge ? { anchor: edge, focus: edge } : current;
}
