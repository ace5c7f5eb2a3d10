import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { claimListSql } from '../plan/claim-list.ts';
import { Planning } from '../plan/planning.ts';
import type { Operation } from '../plan/selections.ts';
import { Gaps } from './gaps.ts';
import { membersText } from './object-text.ts';
import type { WriteField, WrittenField } from './root-field.ts';
import { ROOT_FIELDS } from './root-fields.ts';
import { ofQuery, type Selection } from './selection.ts';
import { UnknownToPlanner } from './unknown-to-planner.ts';

/** One statement, with the values of its parameters. */
export interface Statement {
  /** Answers one row with one column: JSON as text. */
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Never run with others of its words. */
  readonly goesAlone?: boolean;
}

/** A statement as it is kept. */
interface KeptStatement {
  readonly sql: string;
  readonly outline: Outline | null;
}

/** An answer with gaps, and what belongs into them. */
export interface Outline {
  /** Takes the values that the whole answer's statement takes. */
  readonly sql: string;
  /** SQL of the texts that belong into the gaps, over rows `c` of `public_claims`. */
  readonly texts: readonly string[];
}

/** A statement of a whole answer, and how to put the answer together from texts that are remembered; null: no way. */
export interface PlannedAnswer extends Statement {
  readonly outline: Outline | null;
}

/** Ways to give an operation arguments for which its SQL is kept: filters, ends of pages, orders. */
const MOST_STATEMENTS = 50;

/** An operation of which all is known but its arguments. */
export interface PreparedOperation {
  /** The root fields, in the order of the answer. */
  readonly asked: readonly Selection[];
  readonly writers: ReadonlyMap<Selection, WriteField>;
  /** Its statements, by what its fields' SQL depends on. */
  readonly statements: Map<string, KeptStatement>;
}

/**
 * Prepares an operation: reads its fragments, its aliases and its directives, and writes the SQL of what is asked below
 * each root field. The variables count for directives alone.
 * @throws UnknownToPlanner when something is asked that is not read from SQL here
 */
export function prepareOperation(
  operation: Operation & { readonly operation: OperationDefinitionNode },
): PreparedOperation {
  const fields = operation.schema.getQueryType()!.getFields();
  const asked = ofQuery(operation, operation.operation.selectionSet);
  const writers = new Map<Selection, WriteField>();
  for (const selection of asked) {
    if (selection.name === '__typename') continue;
    const field = ROOT_FIELDS.get(selection.name);
    const strange = fields[selection.name]?.args.find(({ name }) => !field?.args.includes(name));
    if (field === undefined || strange !== undefined) throw new UnknownToPlanner(selection.name);
    writers.set(selection, field.prepare(operation, selection));
  }
  return { asked, writers, statements: new Map() };
}

/** One statement whose answer is the operation's `data`, or null when its arguments cannot be meant. */
export function planAnswer(prepared: PreparedOperation, operation: Operation): PlannedAnswer | null {
  const planning = new Planning(operation, claimListSql);
  try {
    const written = new Map<Selection, WrittenField>();
    let key = '';
    for (const [selection, write] of prepared.writers) {
      const field = write(planning.argumentsOf('Query', selection.nodes[0]!), planning);
      written.set(selection, field);
      key += `${field.key}\n`;
    }
    return { ...statementOf(prepared, key, written), values: planning.values, goesAlone: planning.goesAlone };
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The very strings that were made for the key before, so that whoever looks them up need not read them. */
function statementOf(
  { asked, statements }: PreparedOperation,
  key: string,
  written: ReadonlyMap<Selection, WrittenField>,
): KeptStatement {
  const known = statements.get(key);
  if (known !== undefined) return known;
  const gaps = new Gaps();
  const outline = statementSql(asked, written, gaps);
  const { texts } = gaps;
  const made = {
    sql: statementSql(asked, written, null),
    outline: texts.length === 0 ? null : { sql: outline, texts },
  };
  if (statements.size >= MOST_STATEMENTS) statements.clear();
  statements.set(key, made);
  return made;
}

function statementSql(
  asked: readonly Selection[],
  written: ReadonlyMap<Selection, WrittenField>,
  gaps: Gaps | null,
): string {
  const fields = [...written.values()];
  const [only] = fields;
  // A list that is all that is asked is not selected into another text.
  const lone = fields.length === 1 && only!.from !== undefined ? only : undefined;
  const text = membersText(asked, 'Query', (selection) => {
    const field = written.get(selection)!;
    if (field === lone) return field.text(gaps);
    return `coalesce(${field.from === undefined ? field.text(gaps).toString() : `(SELECT ${field.text(gaps).toString()} FROM ${field.from()})`}, 'null')`;
  });
  return `SELECT ${text.toString()} AS answer${lone === undefined ? '' : ` FROM ${lone.from!()}`}`;
}
