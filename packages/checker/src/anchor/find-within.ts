import { matcherOf } from './myers.ts';
import type { Stretch } from './stretch.ts';

export interface Within {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly maxEdits: number;
}

/** The stretch of a part of the view that takes the fewest edits to be the pattern, if `maxEdits` do. */
export function findWithin(pattern: Uint16Array, { units, from, to, maxEdits }: Within): Stretch | null {
  const match = matcherOf(pattern).search({ units, from, to, maxEdits });
  if (!match) return null;
  const end = match.ends[0]!;
  const back = matcherOf(pattern.slice().reverse()).search({
    units,
    from: Math.max(from, end - pattern.length - match.edits),
    to: end,
    maxEdits: match.edits,
    anchored: true,
    backward: true,
  });
  return { start: back!.ends.at(-1)!, end, edits: match.edits };
}
