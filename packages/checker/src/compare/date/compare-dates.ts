import type { CalendarParts } from './calendar-parts.ts';

/** AGREE: all parts that both fix are equal, and there is one. CONFLICT: one differs. APART: they share no part. */
export type DateRelation = 'AGREE' | 'CONFLICT' | 'APART';

/** Holds two dates against each other by the parts both fix; a year lies in its decade and century. */
export function compareDates(a: CalendarParts, b: CalendarParts): DateRelation {
  let shared = false;
  for (const part of ['year', 'month', 'day', 'quarter', 'half', 'weekday'] as const) {
    if (a[part] === undefined || b[part] === undefined) continue;
    if (a[part] !== b[part]) return 'CONFLICT';
    shared = true;
  }
  for (const [fine, coarse] of [
    [a, b],
    [b, a],
  ] as const) {
    const decade = fine.decade ?? (fine.year === undefined ? undefined : Math.floor(fine.year / 10) * 10);
    const century = fine.century ?? (decade === undefined ? undefined : centuryOf(fine.year ?? decade + 1));
    if (coarse.decade !== undefined && decade !== undefined) {
      // "The 1900s" may be ten years or a hundred.
      const apart = coarse.decade % 100 === 0 ? Math.floor(decade / 100) * 100 : decade;
      if (coarse.decade !== apart) return 'CONFLICT';
      shared = true;
    }
    if (coarse.century !== undefined && century !== undefined) {
      if (coarse.century !== century) return 'CONFLICT';
      shared = true;
    }
  }
  return shared ? 'AGREE' : 'APART';
}

function centuryOf(year: number): number {
  return Math.ceil(year / 100);
}
