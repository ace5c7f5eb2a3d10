import type { Planning } from '../plan/planning.ts';
import type { Operation } from '../plan/selections.ts';
import type { Selection } from './selection.ts';

/**
 * Writes the SQL of a root field, of type text: its JSON, or NULL. Called for each request; what does not depend on the
 * arguments was written before.
 * @throws GraphQLError when the arguments cannot be meant
 */
export type WriteSql = (args: Readonly<Record<string, unknown>>, planning: Planning) => string;

/** A root field that is answered directly. */
export interface RootField {
  /** The arguments that it knows. A field that has come to take others is left to the ordinary resolvers. */
  readonly args: readonly string[];
  /**
   * Writes what is asked of the field, once for an operation.
   * @throws UnknownToPlanner when more is asked than is read from SQL here
   */
  prepare(operation: Operation, selection: Selection): WriteSql;
}
