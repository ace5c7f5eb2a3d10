import { findUnstorable, isCalendarDate, LIMITS, type PublicationStatus } from '@verbatim/shared';
import { badUserInput } from '../../../platform/errors/graphql-errors.ts';
import type { ClaimFilter } from '../public.inputs.ts';
import {
  claimCountSql,
  columnSql,
  dateSql,
  hasFacetSql,
  type ColumnValues,
  type DateBound,
  type FacetValues,
} from './claim-count-sql.ts';
import type { Facet, FacetSql, Planning } from './planning.ts';

/** A filter as SQL. */
export interface FilterSql {
  /** The facet that the list is read along, in its order; null when it is read along all claims. */
  readonly along: FacetValues | null;
  /** On what the list is read along: lines `f` of the facet's list, or claims `c`. */
  readonly conditions: readonly string[];
  /** All of them, for a claim that is found in another way: on its own row `c`, and on its facets, by SQL of its id. */
  readonly ofRow: readonly string[];
  readonly ofFacets: (claim: string) => readonly string[];
  /** SQL of the number of claims. Depends on the conditions, and binds nothing more. */
  readonly countSql: () => string;
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
  const asked = facetValues(planning, filter);
  const facets =
    scope === null ? asked : [{ facet: scope.facet, equals: `= ${scope.value}`, isOne: true }, ...asked];
  const along = scope === null ? facets.find(({ isOne }) => isOne) : facets[0];
  const columns = columnValues(planning, filter);
  const dates = dateBounds(planning, filter);
  const ofRow = (row: string) => [...columnSql(row, columns), ...dateSql(row, dates)];
  const ofFacets = (claim: string, some = facets) => some.map((facet) => hasFacetSql(facet, claim));
  const ofLine = ({ facet, equals }: FacetValues, others: FacetValues[]) => [
    `f.facet = '${facet}'`,
    `f.value ${equals}`,
    ...ofRow('f'),
    ...ofFacets('f.claim_id', others),
  ];
  const others = facets.filter((facet) => facet !== along);
  return {
    along: along ?? null,
    conditions: along === undefined ? [...ofRow('c'), ...ofFacets('c.id')] : ofLine(along, others),
    ofRow: ofRow('c'),
    ofFacets: (claim) => ofFacets(claim),
    countSql: () => claimCountSql({ facets, columns, dates }),
  };
}

function facetValues(planning: Planning, filter: ClaimFilter | null | undefined): FacetValues[] {
  const { claimants, sources, publishers, topics } = filter ?? {};
  return [
    { facet: 'CLAIMANT' as const, name: 'claimants', given: claimants?.map(lowerCase) },
    { facet: 'SOURCE' as const, name: 'sources', given: sources?.map(lowerCase) },
    { facet: 'TOPIC' as const, name: 'topics', given: topics?.map(lowerCase) },
    { facet: 'PUBLISHER' as const, name: 'publishers', given: publishers },
  ].flatMap(
    ({ facet, name, given }: { facet: Facet; name: string; given: readonly string[] | null | undefined }) => {
      if (given == null) return [];
      const values = checkedValues(name, given);
      return [{ facet, equals: anyOf(planning, values, 'text'), isOne: values.length === 1 }];
    },
  );
}

function columnValues(planning: Planning, filter: ClaimFilter | null | undefined): ColumnValues[] {
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
  ].flatMap(({ column, type, name, given }) => {
    if (given == null) return [];
    // No rating and no language has an empty name; what is withheld is counted under it.
    const values = checkedValues(name, given).filter((each) => each !== '');
    return [{ column, equals: anyOf(planning, values, type) }];
  });
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

function dateBounds(planning: Planning, filter: ClaimFilter | null | undefined): DateBound[] {
  const moments = [
    ['publishedSince', 'published_at', '>='],
    ['publishedBefore', 'published_at', '<'],
    ['updatedSince', 'updated_at', '>='],
    ['updatedBefore', 'updated_at', '<'],
  ] as const;
  const days = [
    ['claimedSince', 'claimed_on', '>='],
    ['claimedBefore', 'claimed_on', '<'],
  ] as const;
  return [
    ...moments.flatMap(([name, column, operator]) => {
      const moment = filter?.[name];
      if (moment == null) return [];
      return [{ column, operator, at: planning.bind(checkedMoment(name, moment), 'timestamptz') }];
    }),
    ...days.flatMap(([name, column, operator]) => {
      const day = filter?.[name];
      if (day == null) return [];
      return [{ column, operator, at: planning.bind(checkedDay(name, day), 'date') }];
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
