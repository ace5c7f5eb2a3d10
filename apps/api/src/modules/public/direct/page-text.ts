import {
  boundsSql,
  cursorOf,
  opposite,
  pageRowsSql,
  where,
  type AskedList,
  type Bound,
} from '../plan/list-sql.ts';
import { cursorSql, type KeyName } from '../plan/page-request.ts';
import type { Planning } from '../plan/planning.ts';
import type { Operation } from '../plan/selections.ts';
import type { Gaps } from './gaps.ts';
import { nodeText, textOrGap, type NodeText } from './node-text.ts';
import { listText, membersText, type ObjectShape } from './object-text.ts';
import type { WrittenField } from './root-field.ts';
import { below, type Selection } from './selection.ts';
import { SqlText } from './sql-text.ts';
import { UnknownToPlanner } from './unknown-to-planner.ts';

/** A page while its SQL is written. */
interface Page extends AskedList {
  /** SQL of how many entries are asked for. */
  readonly size: string;
  readonly after: Bound | null;
  readonly before: Bound | null;
  /** Whether its entries are all that is asked, in the order in which they are read: then nothing need be counted. */
  readonly isPlain: boolean;
  readonly shape: ObjectShape;
}

/** Writes a member of a connection: SQL of type text over the rows of a page, as an aggregate. */
type WriteMember = (page: Page, gaps: Gaps | null) => string | SqlText;

/**
 * Writes the SQL of a connection, of type text: once what is asked of it, then for each request the list.
 * @param shape of its entries, which are rows `c`
 */
export function preparePage(
  operation: Operation,
  { shape, selection }: { shape: ObjectShape; selection: Selection },
): (planning: Planning, asked: AskedList) => WrittenField {
  const type = `${shape.type}Connection`;
  const asked = below(operation, type, selection);
  const members = new Map<Selection, WriteMember>();
  for (const each of asked) {
    if (each.name !== '__typename') members.set(each, prepareMember(operation, { shape, selection: each }));
  }
  const asksForInfo = asked.some(({ name }) => name === 'pageInfo');
  return (planning, { list, page }) => {
    const size = planning.bind(page.size, 'int');
    const bounds = boundsSql(planning, list, page);
    const written: Page = { list, page, size, ...bounds, isPlain: !asksForInfo && !page.isBackward, shape };
    return {
      key: keyOf(written),
      text: (gaps) => membersText(asked, type, (each) => members.get(each)!(written, gaps)),
      // HAVING makes one row of them all, whatever is asked.
      from: () => `${rowsSql(written)} HAVING true`,
    };
  };
}

/** All that the SQL of a page depends on beside the operation. */
function keyOf({ list, page, size, after, before }: Page): string {
  const bounds = `${after?.inside ?? ''};${before?.inside ?? ''}`;
  return `${list.from};${list.keySql};${list.direction};${page.isBackward};${size};${bounds};${list.conditions.join(' AND ')}`;
}

/**
 * The rows of a page; unless it is plain one more than asked for, to tell whether more follows, counted from the end that
 * it begins at. The order of the innermost rows stays.
 */
function rowsSql({ list, page, size, after, before, isPlain, shape }: Page): string {
  const direction = page.isBackward ? opposite(list.direction) : list.direction;
  const within = [...list.conditions, ...[after, before].flatMap((bound) => bound?.inside ?? [])];
  const limit = isPlain ? size : `${size} + 1`;
  const more = shape.edition === undefined ? '' : `, ${shape.edition} AS edition`;
  const rows = `(${pageRowsSql(list, { within, direction, limit, more })}) AS c`;
  return isPlain
    ? rows
    : `(SELECT c.*, row_number() OVER () AS place, count(*) OVER () AS found FROM ${rows}) AS c`;
}

function prepareMember(
  operation: Operation,
  { shape, selection }: { shape: ObjectShape; selection: Selection },
): WriteMember {
  switch (selection.name) {
    case 'totalCount':
      return ({ list }) => `(${list.countSql()})::text`;
    case 'pageInfo': {
      const asked = below(operation, 'PageInfo', selection);
      return (page) => membersText(asked, 'PageInfo', ({ name }) => pageInfoMember(name, page));
    }
    case 'nodes': {
      const node = nodeText(operation, { shape, asked: below(operation, shape.type, selection) });
      return (page, gaps) => entriesText(page, textOrGap(node, gaps));
    }
    case 'edges':
      return prepareEdges(operation, { shape, selection });
    default:
      throw new UnknownToPlanner(`${shape.type}Connection.${selection.name}`);
  }
}

/** By what a list is ordered: the column of a claim's row that has it. What is not here is no part of an edition. */
const KEY_COLUMNS: Partial<Record<KeyName, string>> = {
  publishedAt: 'published_at',
  updatedAt: 'updated_at',
};

/** Edges, whole or as gaps: where cursors are made of the row as well, they are remembered with its text. */
function prepareEdges(
  operation: Operation,
  { shape, selection }: { shape: ObjectShape; selection: Selection },
): WriteMember {
  const type = `${shape.type}Edge`;
  const asked = below(operation, type, selection);
  const nodes = new Map<Selection, NodeText>();
  for (const each of asked) {
    if (each.name !== 'node') continue;
    nodes.set(each, nodeText(operation, { shape, asked: below(operation, shape.type, each) }));
  }
  const isOfEdition = nodes.size > 0 && [...nodes.values()].every((node) => node.isOfEdition);
  return (page, gaps) => {
    const { key } = page.list;
    const column = KEY_COLUMNS[key];
    const edge = (cursor: string, within: Gaps | null) =>
      membersText(asked, type, (each) => {
        const node = nodes.get(each);
        if (node !== undefined) return textOrGap(node, within);
        return new SqlText().literal('"').sql(cursor).literal('"');
      });
    if (gaps === null || !isOfEdition || column === undefined) {
      return entriesText(page, edge(cursorOf(page.list), gaps));
    }
    const text = edge(cursorSql(key, { key: `c.${column}`, id: 'c.id' }), null);
    return entriesText(page, gaps.add(text, 'c.edition'));
  };
}

/** The JSON of the entries of a page, in the order of the list. */
function entriesText({ page, size, isPlain }: Page, entry: SqlText): SqlText {
  if (isPlain) return listText(entry);
  return listText(entry, {
    condition: `c.place <= ${size}`,
    ...(page.isBackward && { order: 'c.place DESC' }),
  });
}

function pageInfoMember(name: string, { list, page, size, after, before }: Page): string {
  const more = `(count(*) > ${size})::text`;
  const beyond = (bound: Bound | null) =>
    bound === null
      ? `'false'`
      : `(EXISTS (SELECT FROM ${list.from} ${where([...list.conditions, bound.outside])}))::text`;
  const cursorAt = (isStart: boolean) => {
    const place = isStart === page.isBackward ? `least(c.found, ${size})` : '1';
    return `coalesce('"' || max(${cursorOf(list)}) FILTER (WHERE c.place = ${place} AND c.place <= ${size}) || '"', 'null')`;
  };
  switch (name) {
    case 'hasNextPage':
      return page.isBackward ? beyond(before) : more;
    case 'hasPreviousPage':
      return page.isBackward ? more : beyond(after);
    case 'startCursor':
      return cursorAt(true);
    case 'endCursor':
      return cursorAt(false);
    default:
      throw new UnknownToPlanner(`PageInfo.${name}`);
  }
}
