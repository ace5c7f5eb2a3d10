import type { FieldNode, SelectionSetNode } from 'graphql';
import { collectSelections, collectSubselections, type Operation } from '../plan/selections.ts';

/** A field that is asked for: all places that ask for it together. */
export interface Selection {
  /** Under which it is answered. */
  readonly key: string;
  /** Of the field, or `__typename`. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** What an operation asks of the query type, in the order of its answer. */
export function ofQuery(operation: Operation, selectionSet: SelectionSetNode): readonly Selection[] {
  return list(collectSelections(operation, 'Query', [selectionSet]));
}

/** What a field asks of an object of a type, in the order of its answer. */
export function below(operation: Operation, type: string, { nodes }: Selection): readonly Selection[] {
  return list(collectSubselections(operation, type, nodes));
}

function list(selections: ReadonlyMap<string, readonly FieldNode[]>): readonly Selection[] {
  return [...selections].map(([key, nodes]) => ({ key, name: nodes[0]!.name.value, nodes }));
}
