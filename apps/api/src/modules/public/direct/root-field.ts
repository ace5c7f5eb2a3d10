import type { Planning } from '../plan/planning.ts';
import type { Operation } from '../plan/selections.ts';
import type { Gaps } from './gaps.ts';
import type { Selection } from './selection.ts';
import type { SqlText } from './sql-text.ts';

/** The SQL of a root field, as far as a request's arguments decide it. */
export interface WrittenField {
  /** Fields of one operation that have the same key have the same SQL: only the values of its parameters differ. */
  readonly key: string;
  /** Writes the SQL, of type text: the field's JSON, or NULL. With gaps, where they belong; with null, whole. */
  readonly text: (gaps: Gaps | null) => string | SqlText;
  /** Writes where that is selected from: one row, then never NULL. Without it, the text stands alone. */
  readonly from?: () => string;
}

/**
 * Binds the arguments of a root field and tells its SQL. Called for each request; what does not depend on the arguments
 * was written before.
 * @throws GraphQLError when the arguments cannot be meant
 */
export type WriteField = (args: Readonly<Record<string, unknown>>, planning: Planning) => WrittenField;

/** A root field that is answered directly. */
export interface RootField {
  /** The arguments that it knows. A field that has come to take others is left to the ordinary resolvers. */
  readonly args: readonly string[];
  /**
   * Writes what is asked of the field, once for an operation.
   * @throws UnknownToPlanner when more is asked than is read from SQL here
   */
  prepare(operation: Operation, selection: Selection): WriteField;
}
