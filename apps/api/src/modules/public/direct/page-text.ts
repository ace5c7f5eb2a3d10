import { boundsSql, cursorOf, opposite, where, type AskedList, type Bound } from '../plan/list-sql.ts';
import type { Planning } from '../plan/planning.ts';
import type { Operation } from '../plan/selections.ts';
import { listText, membersText, objectText, type ObjectShape } from './object-text.ts';
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
}

/** Writes a member of a connection: SQL of type text over the rows of a page, as an aggregate. */
type WriteMember = (page: Page) => string | SqlText;

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
    const written: Page = { list, page, size, ...bounds, isPlain: !asksForInfo && !page.isBackward };
    return {
      key: keyOf(written),
      text: () => membersText(asked, type, (each) => members.get(each)!(written)),
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
function rowsSql({ list, page, size, after, before, isPlain }: Page): string {
  const direction = page.isBackward ? opposite(list.direction) : list.direction;
  const within = [...list.conditions, ...[after, before].flatMap((bound) => bound?.inside ?? [])];
  const rows = `(SELECT c.*, ${list.keySql} AS page_key FROM ${list.from} ${where(within)}
     ORDER BY ${list.keySql} ${direction}, ${list.idSql} ${direction} LIMIT ${size}${isPlain ? '' : ' + 1'}) AS c`;
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
      const asked = below(operation, shape.type, selection);
      const node = objectText(operation, { shape, row: 'c', asked });
      return (page) => entriesText(page, node);
    }
    case 'edges': {
      const type = `${shape.type}Edge`;
      const asked = below(operation, type, selection);
      const nodes = new Map(
        asked
          .filter(({ name }) => name === 'node')
          .map((each) => [
            each,
            objectText(operation, { shape, row: 'c', asked: below(operation, shape.type, each) }),
          ]),
      );
      return (page) =>
        entriesText(
          page,
          membersText(
            asked,
            type,
            (each) => nodes.get(each) ?? new SqlText().literal('"').sql(cursorOf(page.list)).literal('"'),
          ),
        );
    }
    default:
      throw new UnknownToPlanner(`${shape.type}Connection.${selection.name}`);
  }
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
