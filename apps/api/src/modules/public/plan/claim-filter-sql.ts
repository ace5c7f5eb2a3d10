import { findUnstorable, isCalendarDate, LIMITS, type PublicationStatus } from '@verbatim/shared';
import { badUserInput } from '../../../platform/errors/graphql-errors.ts';
import type { ClaimFilter } from '../public.inputs.ts';
import { where } from './list-sql.ts';
import type { Facet, FacetSql, Planning } from './planning.ts';

/** A filter as SQL over claims `c`. */
export interface FilterSql {
  /** The facet that the list is read along, in its order; null when it is read along all claims. */
  readonly along: FacetSql | null;
  readonly conditions: readonly string[];
  /** SQL of the number of claims, from the counts that are kept; null when they must be counted. */
  readonly keptCount: string | null;
}

/**
 * A filter as SQL.
 * @param scope the facet of the source, claimant or topic whose claims are listed
 * @throws GraphQLError BAD_USER_INPUT for values that no claim could have and no database would take
 */
export function claimFilterSql(
  planning: Planning,
  { filter, scope }: { filter: ClaimFilter | null | undefined; scope: FacetSql | null },
): FilterSql {
  const lists = facetLists(filter);
  const own = oneValued(filter);
  const single = scope === null ? lists.find(({ values }) => values.length === 1) : undefined;
  const along =
    scope ??
    (single === undefined ? null : { facet: single.facet, value: planning.bind(single.values[0], 'text') });
  const others = lists.filter((list) => list !== single);
  const dates = dateConditions(planning, filter);
  const equal = own.map(({ column, type, values }) => ({ column, sql: anyOf(planning, values, type) }));
  const conditions = [
    ...equal.map(({ column, sql }) => `c.${column} ${sql}`),
    ...others.map(
      ({ facet, values }) => `EXISTS (SELECT FROM public_claim_facets x
         WHERE x.facet = '${facet}' AND x.value ${anyOf(planning, values, 'text')} AND x.claim_id = c.id)`,
    ),
    ...dates,
  ];
  const isKept = others.length === 0 && dates.length === 0;
  return { along, conditions, keptCount: isKept ? keptCountSql(along, equal) : null };
}

/** SQL of the number of claims that are read along a facet, or of all; from the counts kept with every publication. */
export function keptCountSql(
  along: FacetSql | null,
  equal: readonly { column: string; sql: string }[] = [],
): string {
  return `SELECT coalesce(sum(k.claims), 0)::int FROM public_claim_counts k ${where([
    `k.facet = '${along?.facet ?? 'ALL'}'`,
    `k.value = ${along?.value ?? "''"}`,
    ...equal.map(({ column, sql }) => `k.${column} ${sql}`),
  ])}`;
}

function facetLists(filter: ClaimFilter | null | undefined): { facet: Facet; values: readonly string[] }[] {
  const { claimants, sources, publishers, topics } = filter ?? {};
  return [
    { facet: 'CLAIMANT' as const, name: 'claimants', given: claimants?.map(lowerCase) },
    { facet: 'SOURCE' as const, name: 'sources', given: sources?.map(lowerCase) },
    { facet: 'TOPIC' as const, name: 'topics', given: topics?.map(lowerCase) },
    { facet: 'PUBLISHER' as const, name: 'publishers', given: publishers },
  ].flatMap(({ facet, name, given }) =>
    given == null ? [] : [{ facet, values: checkedValues(name, given) }],
  );
}

function oneValued(filter: ClaimFilter | null | undefined) {
  const { ratings, languages, publicationStatuses } = filter ?? {};
  return [
    { column: 'rating_key', type: 'text', name: 'ratings', given: ratings },
    { column: 'language', type: 'text', name: 'languages', given: languages },
    {
      column: 'publication_status',
      type: 'publication_status',
      name: 'publicationStatuses',
      given: publicationStatuses as readonly PublicationStatus[] | null | undefined,
    },
  ].flatMap(({ column, type, name, given }) =>
    given == null ? [] : [{ column, type, values: checkedValues(name, given) }],
  );
}

/** `= value`, so that an index can be read in its order; `= ANY (values)` when there are several. */
export function anyOf(planning: Planning, values: readonly string[], type: string): string {
  return values.length === 1
    ? `= ${planning.bind(values[0], type)}`
    : `= ANY (${planning.bind(values, `${type}[]`)})`;
}

/** @throws GraphQLError BAD_USER_INPUT when they are too many or hold what no text can */
export function checkedValues(name: string, values: readonly string[]): readonly string[] {
  if (values.length > LIMITS.filterValues) {
    throw badUserInput(`"${name}" has ${values.length} values; ${LIMITS.filterValues} are the most.`);
  }
  const flaw = values.some((value) => findUnstorable(value) !== null);
  if (flaw) throw badUserInput(`"${name}" holds a character that no text can have.`);
  return [...new Set(values)];
}

function dateConditions(planning: Planning, filter: ClaimFilter | null | undefined): string[] {
  const moments = [
    ['publishedSince', 'c.published_at >='],
    ['publishedBefore', 'c.published_at <'],
    ['updatedSince', 'c.updated_at >='],
    ['updatedBefore', 'c.updated_at <'],
  ] as const;
  const days = [
    ['claimedSince', 'c.claimed_on >='],
    ['claimedBefore', 'c.claimed_on <'],
  ] as const;
  return [
    ...moments.flatMap(([name, condition]) => {
      const moment = filter?.[name];
      return moment == null
        ? []
        : [`${condition} ${planning.bind(checkedMoment(name, moment), 'timestamptz')}`];
    }),
    ...days.flatMap(([name, condition]) => {
      const day = filter?.[name];
      return day == null ? [] : [`${condition} ${planning.bind(checkedDay(name, day), 'date')}`];
    }),
  ];
}

function checkedMoment(name: string, moment: Date): string {
  const year = moment.getUTCFullYear();
  if (year >= 1 && year <= 9999) return moment.toISOString();
  throw badUserInput(`"${name}" must lie in the years 1 to 9999.`);
}

function checkedDay(name: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !day.startsWith('0000') && isCalendarDate(day)) return day;
  throw badUserInput(`"${name}" must be a day of the calendar as YYYY-MM-DD, such as "2024-01-23".`);
}

function lowerCase(id: string): string {
  return id.toLowerCase();
}
