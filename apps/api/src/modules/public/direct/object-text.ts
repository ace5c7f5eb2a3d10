import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Operation } from '../plan/selections.ts';
import { below, type Selection } from './selection.ts';
import { UnknownToPlanner } from './unknown-to-planner.ts';

/** How the objects of a type of the schema are read from SQL. */
export interface ObjectShape {
  /** Name of the type in the schema. */
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldShape>>;
}

/**
 * How a field is read from the row of its object. `row` is the alias of a table's row, or an expression of type jsonb,
 * as the shape has it.
 */
export type FieldShape =
  /** SQL of type text: the value as compact JSON, or NULL. */
  | { readonly kind: 'VALUE'; readonly text: (row: string) => string }
  /** An object with a row of its own. `from`: where that comes from. `isNull`: SQL for when there is none. */
  | {
      readonly kind: 'OBJECT';
      readonly shape: ObjectShape;
      readonly row: (row: string) => string;
      readonly from?: (row: string) => string;
      readonly isNull?: (row: string) => string;
    }
  /** A list, in the order in which FROM gives its rows. */
  | {
      readonly kind: 'LIST';
      readonly shape: ObjectShape;
      readonly from: (row: string) => string;
      readonly row: string;
    };

/**
 * SQL of type text: the JSON of an object with what is asked of it, in the bytes that `JSON.stringify` would give. A
 * field that may not be null but is makes the object NULL.
 * @throws UnknownToPlanner when the shape lacks a field
 */
export function objectText(
  operation: Operation,
  { shape, row, asked }: { shape: ObjectShape; row: string; asked: readonly Selection[] },
): string {
  const fields = (operation.schema.getType(shape.type) as GraphQLObjectType).getFields();
  return membersText(asked, shape.type, (selection) => {
    const field = Object.hasOwn(shape.fields, selection.name) ? shape.fields[selection.name] : undefined;
    if (field === undefined) throw new UnknownToPlanner(`${shape.type}.${selection.name}`);
    const text = fieldText(operation, { field, row, selection });
    return isNonNullType(fields[selection.name]!.type) ? text : `coalesce(${text}, 'null')`;
  });
}

/** SQL of type text: the JSON of an object of a type, whose fields but `__typename` are given as SQL of type text. */
export function membersText(
  asked: readonly Selection[],
  type: string,
  sqlOf: (selection: Selection) => string,
): string {
  if (asked.length === 0) return `'{}'`;
  const text = new SqlText();
  for (const [index, selection] of asked.entries()) {
    text.literal(`${index === 0 ? '{' : ','}"${selection.key}":`);
    if (selection.name === '__typename') text.literal(`"${type}"`);
    else text.sql(sqlOf(selection));
  }
  return text.literal('}').toString();
}

function fieldText(
  operation: Operation,
  { field, row, selection }: { field: FieldShape; row: string; selection: Selection },
): string {
  if (field.kind === 'VALUE') return field.text(row);
  const { shape } = field;
  const asked = below(operation, shape.type, selection);
  if (field.kind === 'LIST') {
    const list = listText(objectText(operation, { shape, row: field.row, asked }));
    return `(SELECT ${list} FROM ${field.from(row)})`;
  }
  const object = objectText(operation, { shape, row: field.row(row), asked });
  if (field.from !== undefined) return `(SELECT ${object} FROM ${field.from(row)} LIMIT 1)`;
  return field.isNull === undefined ? object : `CASE WHEN NOT ${field.isNull(row)} THEN ${object} END`;
}

/** SQL of type text: the JSON of a list with an element for each row that meets a condition, in the rows' order or another. */
export function listText(
  element: string,
  { condition, order }: { condition?: string; order?: string } = {},
): string {
  const ordered = order === undefined ? '' : ` ORDER BY ${order}`;
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`;
  return `('[' || coalesce(string_agg(${element}, ','${ordered})${filter}, '') || ']')`;
}

/**
 * SQL for a text put together from literals and expressions. Response keys that clients choose go into literals: names of
 * GraphQL are letters, digits and underscores, and anything that could end a literal is refused here once more.
 */
class SqlText {
  private readonly parts: string[] = [];
  private pending = '';

  literal(text: string): this {
    if (/['\\]/.test(text)) throw new Error('a literal holds a character that SQL reads');
    this.pending += text;
    return this;
  }

  sql(expression: string): this {
    this.flush();
    this.parts.push(expression);
    return this;
  }

  toString(): string {
    this.flush();
    return `(${this.parts.join(' || ')})`;
  }

  private flush(): void {
    if (this.pending !== '') this.parts.push(`'${this.pending}'`);
    this.pending = '';
  }
}

/** Fields that a column answers. */
export const value = {
  /** As JSON: a text, a list of texts, or a day, whatever the session's style of dates. */
  json: (column: string): FieldShape => ({ kind: 'VALUE', text: (row) => `to_json(${row}.${column})::text` }),
  /** A text that needs no escape: an id, an enum. */
  plain: (column: string): FieldShape => ({
    kind: 'VALUE',
    text: (row) => `('"' || ${row}.${column} || '"')`,
  }),
  /** JSON that is kept as text. */
  ready: (column: string): FieldShape => ({ kind: 'VALUE', text: (row) => `${row}.${column}` }),
  number: (column: string): FieldShape => ({ kind: 'VALUE', text: (row) => `${row}.${column}::text` }),
  /** A moment, in UTC with milliseconds. */
  moment: (column: string): FieldShape => ({
    kind: 'VALUE',
    text: (row) => `to_char(${row}.${column} AT TIME ZONE 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""')`,
  }),
} as const;

/** A string, a number or null that is a member of a jsonb. */
export function member(name: string): FieldShape {
  return { kind: 'VALUE', text: (row) => `(${row} -> '${name}')::text` };
}

/** An object that is a member of a jsonb. */
export function memberObject(name: string, shape: ObjectShape): FieldShape {
  return { kind: 'OBJECT', shape, row: (row) => `(${row} -> '${name}')` };
}

/** An object that is a member of a jsonb, or null. */
export function memberOrNull(name: string, shape: ObjectShape): FieldShape {
  return {
    kind: 'OBJECT',
    shape,
    row: (row) => `(${row} -> '${name}')`,
    isNull: (row) => `coalesce(jsonb_typeof(${row} -> '${name}') = 'null', true)`,
  };
}
