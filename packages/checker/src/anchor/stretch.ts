/** A stretch of the folded view and the edits that make the quotation of it. Units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

const SPACE = 32;

/** Whether a stretch begins and ends where words do. */
export function isWhole(units: Uint16Array, { start, end }: Stretch): boolean {
  return (start === 0 || units[start - 1] === SPACE) && (end >= units.length || units[end] === SPACE);
}

/** The stretches that begin closest to an offset; all of them without one. */
export function nearest<T extends { readonly start: number }>(
  stretches: readonly T[],
  wanted: number | undefined,
): readonly T[] {
  if (wanted === undefined || stretches.length < 2) return stretches;
  let distance = Infinity;
  for (const { start } of stretches) distance = Math.min(distance, Math.abs(start - wanted));
  return stretches.filter(({ start }) => Math.abs(start - wanted) === distance);
}
