import type { Stretch } from './stretch.ts';

const SPACE = 32;
/** Longest way to the edge of a word; in scripts without spaces there is none so near. */
const MAX_SNAP = 12;
/** Words, and units, before the first word and after the last in which that word is looked for. */
const MAX_WORDS = 4;
const MAX_REACH = 32;

/**
 * Moves the edges of an altered stretch to where words begin and end: the fewest edits may have set them within a
 * word that was exchanged. Where the pattern's first word stands a few words before the stretch instead of in it,
 * words were added or exchanged between, and the stretch begins there; so with its last. `joins` says whether the
 * units from one offset to another belong to one sentence.
 */
export function fitEdges(
  units: Uint16Array,
  pattern: Uint16Array,
  stretch: Stretch,
  joins: (from: number, to: number) => boolean,
): Stretch {
  const start = snap(units, stretch.start, 1);
  const end = snap(units, stretch.end, -1);
  if (end <= start) return stretch;
  const first = wordFrom(pattern, 0);
  const last = wordUntil(pattern, pattern.length);
  const before = wordIs(units, start, first) ? start : findBefore(units, start, first);
  const after =
    wordIs(units, end - last.length, last) && isEdge(units, end) ? end : findAfter(units, end, last);
  return {
    edits: stretch.edits,
    start: before < start && joins(before, start) ? before : start,
    end: after > end && joins(end, after) ? after : end,
  };
}

/** The nearest edge of a word; of two equally near, the one outside the stretch. `inward` is 1 at its start. */
function snap(units: Uint16Array, at: number, inward: 1 | -1): number {
  for (let distance = 0; distance <= MAX_SNAP; distance++) {
    if (isEdge(units, at - inward * distance)) return trim(units, at - inward * distance, inward);
    if (distance > 0 && isEdge(units, at + inward * distance))
      return trim(units, at + inward * distance, inward);
  }
  return at;
}

function isEdge(units: Uint16Array, at: number): boolean {
  return at <= 0 || at >= units.length || units[at] === SPACE || units[at - 1] === SPACE;
}

/** Steps over a space at the edge, into the stretch. */
function trim(units: Uint16Array, at: number, inward: 1 | -1): number {
  const next = inward === 1 ? at : at - 1;
  return units[next] === SPACE ? at + inward : Math.max(0, Math.min(units.length, at));
}

function wordFrom(units: Uint16Array, start: number): Uint16Array {
  const space = units.indexOf(SPACE, start);
  return units.subarray(start, space < 0 ? units.length : space);
}

function wordUntil(units: Uint16Array, end: number): Uint16Array {
  return units.subarray(units.lastIndexOf(SPACE, end - 1) + 1, end);
}

function wordIs(units: Uint16Array, start: number, word: Uint16Array): boolean {
  if (start < 0 || !isEdge(units, start) || !isEdge(units, start + word.length)) return false;
  return word.every((unit, i) => units[start + i] === unit);
}

function findBefore(units: Uint16Array, start: number, word: Uint16Array): number {
  let at = start;
  for (let i = 0; i < MAX_WORDS && at > 1; i++) {
    at = units.lastIndexOf(SPACE, at - 2) + 1;
    if (start - at > MAX_REACH) break;
    if (wordIs(units, at, word)) return at;
  }
  return start;
}

function findAfter(units: Uint16Array, end: number, word: Uint16Array): number {
  let at = end;
  for (let i = 0; i < MAX_WORDS && at < units.length; i++) {
    const begin = at + 1;
    if (begin + word.length - end > MAX_REACH) break;
    if (wordIs(units, begin, word)) return begin + word.length;
    const space = units.indexOf(SPACE, begin);
    at = space < 0 ? units.length : space;
  }
  return end;
}
