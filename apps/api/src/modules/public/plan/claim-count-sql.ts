import { where } from './list-sql.ts';
import type { Facet } from './planning.ts';

/** Values of a facet, of which a claim must have one. */
export interface FacetValues {
  readonly facet: Facet;
  /** SQL that follows the value: `= …` or `= ANY (…)`. */
  readonly equals: string;
  readonly isOne: boolean;
}

/** A column that every claim has one of, with the SQL that follows it, as above. */
export interface ColumnValues {
  readonly column: string;
  readonly equals: string;
}

/** An end of a stretch of time. */
export interface DateBound {
  readonly column: 'published_at' | 'updated_at' | 'claimed_on';
  readonly operator: '>=' | '<';
  /** SQL of a timestamptz, or of a date for `claimed_on`. */
  readonly at: string;
}

/** What claims are counted by. All of it must hold. */
export interface Counted {
  readonly facets: readonly FacetValues[];
  readonly columns: readonly ColumnValues[];
  readonly dates: readonly DateBound[];
}

/**
 * SQL of the number of claims, exact. What it costs:
 * - nothing but columns, and values of one facet that no claim has two of: a sum over kept counts;
 * - columns, and one of the three dates: sums over the kept counts of months and days, and the claims of the two days
 *   that the stretch begins and ends in;
 * - columns, and both moments: the same, and the claims that were changed after their publication, in an index alone;
 * - columns, the day of the claim and a moment: the claims of the days or published in the stretch, in an index alone;
 * - any other facets: the lists of their claims, in indexes alone, or the shortest alone, whose claims are looked up in
 *   the others.
 */
export function claimCountSql(counted: Counted): string {
  const { facets, columns, dates } = counted;
  const [first] = facets;
  if (first !== undefined) {
    const isKept = facets.length === 1 && dates.length === 0 && (first.isOne || first.facet === 'CLAIMANT');
    return isKept ? keptCountSql(first, columns) : ofFacetsSql(counted);
  }
  const dated = new Set(dates.map(({ column }) => column));
  if (dated.size === 0) return keptCountSql(null, columns);
  if (dated.size === 1) return stretchSql(dates, columns);
  return dated.has('claimed_on') ? ofDaysSql(dates, columns) : ofMomentsSql(dates, columns);
}

/** SQL of the number of claims that have a value of a facet, or of all; from the counts kept with every publication. */
export function keptCountSql(
  facet: Pick<FacetValues, 'facet' | 'equals'> | null,
  columns: readonly ColumnValues[] = [],
): string {
  return `SELECT coalesce(sum(k.claims), 0)::int FROM public_claim_counts k ${where([
    `k.facet = '${facet?.facet ?? 'ALL'}'`,
    `k.value ${facet?.equals ?? `= ''`}`,
    ...columnSql('k', columns),
  ])}`;
}

/** Conditions on the columns of a row. */
export function columnSql(row: string, columns: readonly ColumnValues[]): string[] {
  return columns.map(({ column, equals }) => `${row}.${column} ${equals}`);
}

/** Conditions on the dates of a row. */
export function dateSql(row: string, dates: readonly DateBound[]): string[] {
  return dates.map(({ column, operator, at }) => `${row}.${column} ${operator} ${at}`);
}

/** That a claim, given by SQL of its id, has a value of a facet. */
export function hasFacetSql(facet: FacetValues, claim: string): string {
  return `EXISTS (SELECT ${itsFacetSql(facet, claim)})`;
}

function itsFacetSql({ facet, equals }: FacetValues, claim: string): string {
  return `FROM public_claim_facets x WHERE x.facet = '${facet}' AND x.value ${equals} AND x.claim_id = ${claim}`;
}

/**
 * By the day of the claim and moments: of the days or of the publications, from an index that has all of it. What
 * neither is ordered by is asked of the entries afterwards, lest the planner, which knows no values, takes an index of
 * that and looks the claims up.
 */
function ofDaysSql(dates: readonly DateBound[], columns: readonly ColumnValues[]): string {
  const ordered = dates.filter(({ column }) => column !== 'updated_at');
  const others = dates.filter((date) => !ordered.includes(date));
  const counted = where(['true', ...columnSql('c', columns), ...dateSql('c', others)]);
  return `SELECT (count(*) FILTER (${counted}))::int FROM public_claims c ${where(dateSql('c', ordered))}`;
}

/**
 * By both moments: as if no claim had been changed after its publication, when both are the same and what is asked of
 * one is asked of the other. Then puts that right for those that were.
 */
function ofMomentsSql(dates: readonly DateBound[], columns: readonly ColumnValues[]): string {
  const published = dates.filter(({ column }) => column === 'published_at');
  const updated = dates.filter(({ column }) => column === 'updated_at');
  const moved = updated.map((date): DateBound => ({ ...date, column: 'published_at' }));
  const changed = ['c.updated_at <> c.published_at', ...columnSql('c', columns), ...dateSql('c', published)];
  return `SELECT (${stretchSql(narrowest([...published, ...moved]), columns)}) + (
    SELECT (count(*) FILTER (${where(dateSql('c', updated))}) - count(*) FILTER (${where(dateSql('c', moved))}))::int
      FROM public_claims c ${where(changed)})`;
}

/** The same bounds of one column, with one at most for each end. */
function narrowest(dates: readonly DateBound[]): DateBound[] {
  const ends = { '>=': 'greatest', '<': 'least' } as const;
  return (['>=', '<'] as const).flatMap((operator) => {
    const [first, ...more] = dates.filter((date) => date.operator === operator);
    if (first === undefined) return [];
    return [{ ...first, at: `${ends[operator]}(${[first, ...more].map(({ at }) => at).join(', ')})` }];
  });
}

/** Up to the end of the stretch, less up to its beginning. */
function stretchSql(dates: readonly DateBound[], columns: readonly ColumnValues[]): string {
  const { column } = dates[0]!;
  const end = dates.find(({ operator }) => operator === '<');
  const begin = dates.find(({ operator }) => operator === '>=');
  const kept = (period: 'MONTH' | 'DAY', conditions: readonly string[]) =>
    `(SELECT coalesce(sum(k.claims), 0) FROM public_claim_periods k ${where([
      `k.dated = '${DATED[column]}'`,
      `k.period = '${period}'`,
      ...conditions,
      ...columnSql('k', columns),
    ])})`;
  const before = ({ at }: DateBound) => {
    if (column === 'claimed_on') {
      const month = `date_trunc('month', ${at}::timestamp)::date`;
      return `${kept('MONTH', [`k.begins < ${month}`])}
        + ${kept('DAY', [`k.begins >= ${month}`, `k.begins < ${at}`])}`;
    }
    const utc = `${at} AT TIME ZONE 'UTC'`;
    const month = `date_trunc('month', ${utc})::date`;
    const day = `date_trunc('day', ${utc})`;
    const ofTheDay = where([
      `c.${column} >= ${day} AT TIME ZONE 'UTC'`,
      `c.${column} < ${at}`,
      ...columnSql('c', columns),
    ]);
    return `${kept('MONTH', [`k.begins < ${month}`])}
      + ${kept('DAY', [`k.begins >= ${month}`, `k.begins < ${day}::date`])}
      + (SELECT count(*) FROM public_claims c ${ofTheDay})`;
  };
  const upTo = end === undefined ? kept('MONTH', []) : before(end);
  // A stretch that ends before it begins has nothing in it.
  return `SELECT greatest(0, ${upTo}${begin === undefined ? '' : ` - (${before(begin)})`})::int`;
}

const DATED = { published_at: 'PUBLISHED', updated_at: 'UPDATED', claimed_on: 'CLAIMED' } as const;

/** To look a claim up costs about as much as to read so many entries of a list. */
const LOOKUP = 8;

/**
 * Reads the shortest list by the kept counts and looks each of its claims up in the others; when the others are not so
 * much longer, reads them all side by side. The planner knows no values, and would take any way.
 */
function ofFacetsSql({ facets, columns, dates }: Counted): string {
  const [first, ...rest] = facets;
  const ofLine = [...columnSql('f', columns), ...dateSql('f', dates)];
  const along = (driver: FacetValues, inOthers: readonly string[]) => {
    const conditions = [`f.facet = '${driver.facet}'`, `f.value ${driver.equals}`, ...ofLine, ...inOthers];
    const claims = driver.isOne ? '*' : 'DISTINCT f.claim_id';
    return `(SELECT count(${claims}) FROM public_claim_facets f ${where(conditions)})`;
  };
  const sideBySide = along(
    first!,
    rest.map((facet) => hasFacetSql(facet, 'f.claim_id')),
  );
  if (rest.length === 0) return `SELECT ${sideBySide}::int`;
  const sizes = facets.map((facet, i) => `(${keptCountSql(facet)}) AS s${i}`);
  const cases = facets.map((driver, i) => {
    const lookedUp = facets.filter((facet) => facet !== driver);
    const longer = facets.flatMap((_, j) => (j === i ? [] : [`s${j}`]));
    // As values: what EXISTS asks could be read first, and whole.
    const lookups = lookedUp.map((facet) => `(SELECT true ${itsFacetSql(facet, 'f.claim_id')} LIMIT 1)`);
    return `WHEN s${i} <= least(${longer.join(', ')}) AND ${LOOKUP} * s${i} < ${longer.join(' + ')}
      THEN ${along(driver, lookups)}`;
  });
  return `SELECT (CASE ${cases.join(' ')} ELSE ${sideBySide} END)::int
    FROM (SELECT ${sizes.join(', ')} OFFSET 0) AS size`;
}
