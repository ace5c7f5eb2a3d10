import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Operation } from '../plan/selections.ts';
import { SqlText } from './sql-text.ts';
import { below, type Selection } from './selection.ts';
import { UnknownToPlanner } from './unknown-to-planner.ts';

/** How the objects of a type of the schema are read from SQL. */
export interface ObjectShape {
  /** Name of the type in the schema. */
  readonly type: string;
  /** SQL over its row `c` for what tells each state of the row from every other, of type text. */
  readonly edition?: string;
  readonly fields: Readonly<Record<string, FieldShape>>;
}

/**
 * How a field is read from the row of its object. `row` is the alias of a table's row, or an expression of type jsonb,
 * as the shape has it. `isBeyondRow`: rows of other tables count too, so that it changes while the object's row does not.
 */
export type FieldShape =
  /** SQL of type text: the value as compact JSON, or NULL. */
  | { readonly kind: 'VALUE'; readonly text: (row: string) => string | SqlText; readonly isBeyondRow?: true }
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
      readonly isBeyondRow?: true;
    };

/**
 * SQL of type text: the JSON of an object with what is asked of it, in the bytes that `JSON.stringify` would give. A
 * field that may not be null but is makes the object NULL.
 * @throws UnknownToPlanner when the shape lacks a field
 */
export function objectText(
  operation: Operation,
  { shape, row, asked }: { shape: ObjectShape; row: string; asked: readonly Selection[] },
): SqlText {
  const fields = (operation.schema.getType(shape.type) as GraphQLObjectType).getFields();
  return membersText(asked, shape.type, (selection) => {
    const field = Object.hasOwn(shape.fields, selection.name) ? shape.fields[selection.name] : undefined;
    if (field === undefined) throw new UnknownToPlanner(`${shape.type}.${selection.name}`);
    const text = fieldText(operation, { field, row, selection });
    return isNonNullType(fields[selection.name]!.type) ? text : `coalesce(${text.toString()}, 'null')`;
  });
}

/** Whether the row of an object is all that counts for what is asked of it. */
export function liesInRow(operation: Operation, shape: ObjectShape, asked: readonly Selection[]): boolean {
  return asked.every((selection) => {
    if (selection.name === '__typename') return true;
    const field = shape.fields[selection.name]!;
    if (field.kind === 'OBJECT') {
      return liesInRow(operation, field.shape, below(operation, field.shape.type, selection));
    }
    if (field.isBeyondRow) return false;
    return (
      field.kind === 'VALUE' ||
      liesInRow(operation, field.shape, below(operation, field.shape.type, selection))
    );
  });
}

/** SQL of type text: the JSON of an object of a type, whose fields but `__typename` are given as SQL of type text. */
export function membersText(
  asked: readonly Selection[],
  type: string,
  sqlOf: (selection: Selection) => string | SqlText,
): SqlText {
  const text = new SqlText();
  if (asked.length === 0) return text.literal('{}');
  for (const [index, selection] of asked.entries()) {
    text.literal(`${index === 0 ? '{' : ','}"${selection.key}":`);
    if (selection.name === '__typename') text.literal(`"${type}"`);
    else text.append(sqlOf(selection));
  }
  return text.literal('}');
}

function fieldText(
  operation: Operation,
  { field, row, selection }: { field: FieldShape; row: string; selection: Selection },
): string | SqlText {
  if (field.kind === 'VALUE') return field.text(row);
  const { shape } = field;
  const asked = below(operation, shape.type, selection);
  if (field.kind === 'LIST') {
    return listText(objectText(operation, { shape, row: field.row, asked }), { from: field.from(row) });
  }
  const object = objectText(operation, { shape, row: field.row(row), asked });
  if (field.from !== undefined) return `(SELECT ${object.toString()} FROM ${field.from(row)} LIMIT 1)`;
  return field.isNull === undefined
    ? object
    : `CASE WHEN NOT ${field.isNull(row)} THEN ${object.toString()} END`;
}

/**
 * The JSON of a list with an element for each row, or for each that meets a condition, in the rows' order or another.
 * @param from where the rows come from; without it, those of the query that the text stands in, as an aggregate
 */
export function listText(
  element: SqlText,
  { condition, order, from }: { condition?: string; order?: string; from?: string } = {},
): SqlText {
  const ordered = order === undefined ? '' : ` ORDER BY ${order}`;
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`;
  const elements = `coalesce(string_agg(${element.toString()}, ','${ordered})${filter}, '')`;
  return new SqlText()
    .literal('[')
    .sql(from === undefined ? elements : `(SELECT ${elements} FROM ${from})`)
    .literal(']');
}

/** Fields that a column answers. */
export const value = {
  /** As JSON: a text, a list of texts, or a day, whatever the session's style of dates. */
  json: (column: string): FieldShape => ({ kind: 'VALUE', text: (row) => `to_json(${row}.${column})::text` }),
  /** A text that needs no escape: an id, an enum. */
  plain: (column: string): FieldShape => ({
    kind: 'VALUE',
    text: (row) => new SqlText().literal('"').sql(`${row}.${column}`).literal('"'),
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
