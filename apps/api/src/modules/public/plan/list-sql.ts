import type { FieldNode } from 'graphql';
import type { Planning } from './planning.ts';
import { cursorSql, KEYS, keyValue, type KeyName, type PageRequest, type Place } from './page-request.ts';
import { collectSubselections, fieldsNamed, selectedNames } from './selections.ts';

/** A list as SQL. The rows of its page are called `c`. */
export interface Listing {
  /** Name of the type that its connection has, such as `ClaimConnection`. */
  readonly type: string;
  /** Everything between FROM and WHERE: what the list is chosen, ordered and counted from. */
  readonly from: string;
  /** The table of the rows `c`, when they are none of `from`: read by their ids, for the entries of a page alone. */
  readonly rowsOf?: string;
  readonly conditions: readonly string[];
  readonly key: KeyName;
  /** SQL of the value that it is ordered by, and of the id that decides between equals. */
  readonly keySql: string;
  readonly idSql: string;
  readonly direction: 'ASC' | 'DESC';
  /** SQL of the number of all its entries. */
  readonly countSql: () => string;
}

/** A list, and the page of it that is asked for. */
export interface AskedList {
  readonly list: Listing;
  readonly page: PageRequest;
}

/** A list whose entries are known too. */
export interface List extends Listing {
  /** SQL of the JSON of an entry `c`. */
  readonly node: (fields: readonly FieldNode[]) => string;
}

/** SQL of a query that answers one row with the JSON of a connection. */
export function listSql(
  planning: Planning,
  { list, page, fields }: { list: List; page: PageRequest; fields: readonly FieldNode[] },
): string {
  const asked = collectSubselections(planning.operation, list.type, fields);
  const names = selectedNames(asked);
  const size = planning.bind(page.size, 'int');
  const bounds = boundsSql(planning, list, page);
  const direction = page.isBackward ? opposite(list.direction) : list.direction;
  const within = [
    ...list.conditions,
    ...[bounds.after, bounds.before].flatMap((bound) => bound?.inside ?? []),
  ];
  const entries = { list, page, size };
  const members = names.flatMap((name) => {
    if (name === 'totalCount') return [`'totalCount', (${list.countSql()})`];
    if (name === 'pageInfo') return [`'pageInfo', ${pageInfoSql(entries, bounds)}`];
    if (name === 'edges') return [`'edges', ${edgesSql(planning, entries, fieldsNamed(asked, 'edges'))}`];
    if (name === 'nodes') return [`'nodes', ${entriesSql(entries, list.node(fieldsNamed(asked, 'nodes')))}`];
    return [];
  });
  return `WITH page AS (
    SELECT c.*, row_number() OVER (ORDER BY c.page_key ${direction}, c.id ${direction}) AS place
      FROM (${pageRowsSql(list, { within, direction, limit: `${size} + 1` })}) c)
    SELECT json_build_object(${members.join(', ')})`;
}

/**
 * SQL of the rows `c` of a page, each with its `page_key`, in the order in which they are read.
 * @param within conditions on the entries
 * @param limit SQL of how many
 * @param more SQL of further columns, over rows `c`
 */
export function pageRowsSql(
  { from, rowsOf, keySql, idSql }: Listing,
  {
    within,
    direction,
    limit,
    more = '',
  }: { within: readonly string[]; direction: string; limit: string; more?: string },
): string {
  const chosen = `FROM ${from} ${where(within)}
     ORDER BY ${keySql} ${direction}, ${idSql} ${direction} LIMIT ${limit}`;
  if (rowsOf === undefined) return `SELECT c.*, ${keySql} AS page_key${more} ${chosen}`;
  return `SELECT c.*, e.page_key${more}
     FROM (SELECT ${idSql} AS id, ${keySql} AS page_key ${chosen}) AS e JOIN ${rowsOf} c ON c.id = e.id
     ORDER BY e.page_key ${direction}, e.id ${direction}`;
}

interface Entries {
  readonly list: List;
  readonly page: PageRequest;
  readonly size: string;
}

/** The JSON of every entry of the page, in the order of the list. */
function entriesSql({ page, size }: Entries, entry: string): string {
  const order = `ORDER BY c.place ${page.isBackward ? 'DESC' : 'ASC'}`;
  return `(SELECT coalesce(json_agg(${entry} ${order}), '[]') FROM page c WHERE c.place <= ${size})`;
}

function edgesSql(planning: Planning, entries: Entries, edges: readonly FieldNode[]): string {
  const { list } = entries;
  const asked = collectSubselections(planning.operation, list.type.replace('Connection', 'Edge'), edges);
  const members = selectedNames(asked).flatMap((name) => {
    if (name === 'cursor') return [`'cursor', ${cursorOf(list)}`];
    if (name === 'node') return [`'node', ${list.node(fieldsNamed(asked, 'node'))}`];
    return [];
  });
  return entriesSql(entries, `json_build_object(${members.join(', ')})`);
}

function pageInfoSql({ list, page, size }: Entries, { after, before }: Bounds): string {
  const more = `EXISTS (SELECT FROM page c WHERE c.place > ${size})`;
  const beyond = (bound: Bound | null) =>
    bound === null
      ? 'false'
      : `EXISTS (SELECT FROM ${list.from} ${where([...list.conditions, bound.outside])})`;
  const at = (which: 'first' | 'last') =>
    `(SELECT ${cursorOf(list)} FROM page c WHERE c.place <= ${size}
       ORDER BY c.place ${(which === 'first') === page.isBackward ? 'DESC' : 'ASC'} LIMIT 1)`;
  return `json_build_object(
    'hasNextPage', ${page.isBackward ? beyond(before) : more},
    'hasPreviousPage', ${page.isBackward ? more : beyond(after)},
    'startCursor', ${at('first')},
    'endCursor', ${at('last')})`;
}

export interface Bound {
  /** SQL that holds for the entries on the asked-for side of a place. */
  readonly inside: string;
  /** SQL that holds for the place and the entries beyond it. */
  readonly outside: string;
}

export interface Bounds {
  readonly after: Bound | null;
  readonly before: Bound | null;
}

/** The places between which a page lies, as conditions. */
export function boundsSql(planning: Planning, list: Listing, page: PageRequest): Bounds {
  const { key, keySql, idSql, direction } = list;
  const bound = (place: Place | null, isAfter: boolean): Bound | null => {
    if (place === null) return null;
    const at = `(${planning.bind(keyValue(place, key), KEYS[key].type)}, ${planning.bind(place.id, 'uuid')})`;
    const isGreater = isAfter === (direction === 'ASC');
    return {
      inside: `(${keySql}, ${idSql}) ${isGreater ? '>' : '<'} ${at}`,
      outside: `(${keySql}, ${idSql}) ${isGreater ? '<=' : '>='} ${at}`,
    };
  };
  return { after: bound(page.after, true), before: bound(page.before, false) };
}

/** `WHERE` and conditions that all must hold, or nothing. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** SQL of the cursor of a row of a page. */
export function cursorOf({ key }: Listing): string {
  return cursorSql(key, { key: 'c.page_key', id: 'c.id' });
}

export function opposite(direction: 'ASC' | 'DESC'): 'ASC' | 'DESC' {
  return direction === 'ASC' ? 'DESC' : 'ASC';
}
