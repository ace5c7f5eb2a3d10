import type { FieldNode } from 'graphql';
import type { NamedOrder } from '../public-order.enums.ts';
import type { SourceFilter } from '../public.inputs.ts';
import { anyOf, checkedValues } from './claim-filter-sql.ts';
import { listSql, where, type AskedList, type Listing } from './list-sql.ts';
import { CLAIMANT, claimsOfNamed, SOURCE, TOPIC, type Named } from './named-sql.ts';
import { readPageRequest } from './page-request.ts';
import type { Planning } from './planning.ts';
import { collectSubselections, selectedNames } from './selections.ts';

/** A table of what claims name. Its rows are called `c`, as in every list. */
export interface NamedTable {
  readonly named: Named;
  readonly table: string;
  /** The column that names go by. */
  readonly nameColumn: string;
  /** SQL of the columns that answer a field. */
  readonly columns: Readonly<Record<string, string>>;
}

export const SOURCES: NamedTable = {
  named: SOURCE,
  table: 'public_sources',
  nameColumn: 'title',
  columns: {
    id: 'c.id',
    kind: 'c.kind',
    title: 'c.title',
    publisher: 'c.publisher',
    url: 'c.url',
    language: 'c.language',
    publishedOn: 'c.published_on',
  },
};

export const CLAIMANTS: NamedTable = {
  named: CLAIMANT,
  table: 'public_claimants',
  nameColumn: 'name',
  columns: { id: 'c.id', name: 'c.name' },
};

export const TOPICS: NamedTable = {
  named: TOPIC,
  table: 'public_topics',
  nameColumn: 'name',
  columns: { id: 'c.id', name: 'c.name', slug: 'c.slug' },
};

const RATING_COLUMNS: Readonly<Record<string, string>> = {
  id: 'c.id',
  key: 'c.key',
  name: 'c.name',
  value: 'c.value',
  colour: 'c.colour',
  icon: 'c.icon',
  explanation: 'c.explanation',
  scale: 'c.scale',
};

/** SQL for the JSON of a row `c` of such a table. */
export function namedJson(
  planning: Planning,
  { named, columns }: NamedTable,
  fields: readonly FieldNode[],
): string {
  const own = columnMembers(planning, { type: named.type, columns, fields });
  const more = claimsOfNamed(planning, { named, fields, id: 'm.id::text' });
  const json = `json_build_object(${[...own, ...more].join(', ')})`;
  // Under a name of its own: within the list of its claims, `c` is a claim.
  return more.length === 0 ? json : `(SELECT ${json} FROM (SELECT c.id) AS m (id))`;
}

/** SQL for the JSON of a rating, a row `c` of `public_ratings`. */
export function ratingJson(planning: Planning, fields: readonly FieldNode[]): string {
  const members = columnMembers(planning, { type: 'Rating', columns: RATING_COLUMNS, fields });
  return `json_build_object(${members.join(', ')})`;
}

/** SQL of a page of what claims name. */
export function namedListSql(planning: Planning, table: NamedTable, fields: readonly FieldNode[]): string {
  const { list, page } = namedListing(planning, table, planning.argumentsOf('Query', fields[0]!));
  const node = (nodes: readonly FieldNode[]) => namedJson(planning, table, nodes);
  return listSql(planning, { list: { ...list, node }, page, fields });
}

/** The list of what claims name that arguments ask for. */
export function namedListing(
  planning: Planning,
  table: NamedTable,
  args: Readonly<Record<string, unknown>>,
): AskedList {
  const { filter, orderBy, ...paging } = args as Readonly<{
    filter?: SourceFilter | null;
    orderBy: NamedOrder;
  }>;
  const key = orderBy.startsWith('NAME') ? 'name' : 'updatedAt';
  const list = tableListing(table.table, {
    type: `${table.named.type}Connection`,
    conditions: filter == null ? [] : sourceConditions(planning, filter),
    key,
    keySql: key === 'name' ? `c.${table.nameColumn}` : 'c.updated_at',
    direction: orderBy.endsWith('DESC') ? 'DESC' : 'ASC',
  });
  return { list, page: readPageRequest(paging, key) };
}

/** SQL of a page of the ratings. */
export function ratingListSql(planning: Planning, fields: readonly FieldNode[]): string {
  const { list, page } = ratingListing(planning.argumentsOf('Query', fields[0]!));
  const node = (nodes: readonly FieldNode[]) => ratingJson(planning, nodes);
  return listSql(planning, { list: { ...list, node }, page, fields });
}

/** The list of the ratings that are in use. */
export function ratingListing(args: Readonly<Record<string, unknown>>): AskedList {
  const list = tableListing('public_ratings', {
    type: 'RatingConnection',
    conditions: ['NOT c.is_retired'],
    key: 'ordinal',
    keySql: 'c.ordinal',
    direction: 'ASC',
  });
  return { list, page: readPageRequest(args, 'ordinal') };
}

function tableListing(table: string, list: Omit<Listing, 'from' | 'idSql' | 'countSql'>): Listing {
  const from = `${table} c`;
  const countSql = () => `SELECT count(*)::int FROM ${from} ${where(list.conditions)}`;
  return { ...list, from, idSql: 'c.id', countSql };
}

function sourceConditions(planning: Planning, { kinds, publishers, languages }: SourceFilter): string[] {
  return [
    { name: 'kinds', column: 'kind', type: 'source_kind', values: kinds },
    { name: 'publishers', column: 'publisher', type: 'text', values: publishers },
    { name: 'languages', column: 'language', type: 'text', values: languages },
  ].flatMap(({ name, column, type, values }) =>
    values == null ? [] : [`c.${column} ${anyOf(planning, checkedValues(name, values), type)}`],
  );
}

function columnMembers(
  planning: Planning,
  asked: { type: string; columns: Readonly<Record<string, string>>; fields: readonly FieldNode[] },
): string[] {
  const { type, columns, fields } = asked;
  return selectedNames(collectSubselections(planning.operation, type, fields)).flatMap((name) =>
    columns[name] === undefined ? [] : [`'${name}', ${columns[name]}`],
  );
}
