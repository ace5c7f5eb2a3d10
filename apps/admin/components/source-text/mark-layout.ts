/** A stretch to mark, in whatever unit the text is drawn in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run of characters under the same marks. */
export interface Segment<Marked extends Stretch> {
  readonly start: number;
  readonly end: number;
  /** Longest first, so that each mark is drawn within the longer ones and the shortest stays on top, reachable. */
  readonly marks: readonly Marked[];
  /** Those of them that end with this run, shortest first: their flags are drawn after it. */
  readonly ending: readonly Marked[];
}

/**
 * Cuts a stretch of text where marks begin or end. Marks may overlap, nest, be equal, or reach beyond the stretch.
 * @returns runs in order that together are the stretch
 */
export function segmentByMarks<Marked extends Stretch>(
  { start, end }: Stretch,
  marks: readonly Marked[],
): Segment<Marked>[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    const over = inside.filter((mark) => mark.start < to && mark.end > from).sort(longestFirst);
    return {
      start: from,
      end: to,
      marks: over,
      ending: over.filter((mark) => mark.end === to).reverse(),
    };
  });
}

/** The marks that touch each stretch, found in one pass; both lists in order of `start`, stretches without overlap. */
export function marksByStretch<Marked extends Stretch>(
  stretches: readonly Stretch[],
  marks: readonly Marked[],
): Marked[][] {
  const ordered = [...marks].sort((a, b) => a.start - b.start);
  let open: Marked[] = [];
  let next = 0;
  return stretches.map((stretch) => {
    open = open.filter((mark) => mark.end > stretch.start);
    while (next < ordered.length && ordered[next]!.start < stretch.end) {
      if (ordered[next]!.end > stretch.start) open.push(ordered[next]!);
      next += 1;
    }
    return [...open];
  });
}

function longestFirst(a: Stretch, b: Stretch): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
