/** Months as news English writes them, to 1 to 12. Capitals are kept: "may" and "march" are verbs. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...'January February March April May June July August September October November December'
    .split(' ')
    .map((name, at) => [name, at + 1] as const),
  ...'Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec'
    .split(' ')
    .map((name, at) => [name, at < 4 ? at + 1 : at + 2] as const),
  ['Sept', 9],
]);

/** Weekdays to 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ').map((name, at) => [name, at]),
);

export function monthOf(name: string): number {
  return MONTHS.get(name)!;
}

export function weekdayOf(name: string): number {
  return WEEKDAYS.get(name)!;
}
