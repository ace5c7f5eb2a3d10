import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** What of an operation decides its selections. */
export type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/**
 * The fields that selection sets ask for, by response key: fragments spread, `@skip` and `@include` applied, fields of
 * one key together. The public schema has object types alone, so that every type condition that passed validation holds.
 */
export function collectSelections(
  operation: Operation,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  for (const selectionSet of selectionSets)
    collectInto({ operation, collected, spread: new Set() }, selectionSet);
  return collected;
}

/** The fields that fields ask for below them. */
export function collectSubselections(
  operation: Operation,
  fields: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  return collectSelections(
    operation,
    fields.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}

/** Names of the fields asked for, whatever their response keys. */
export function selectedNames(selections: ReadonlyMap<string, readonly FieldNode[]>): ReadonlySet<string> {
  return new Set([...selections.values()].map(([field]) => field!.name.value));
}

interface Collecting {
  readonly operation: Operation;
  readonly collected: Map<string, FieldNode[]>;
  /** Fragments spread so far in this selection set: a second spread adds nothing. */
  readonly spread: Set<string>;
}

function collectInto(collecting: Collecting, { selections }: SelectionSetNode): void {
  const { operation, collected, spread } = collecting;
  for (const node of selections) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, operation.variableValues);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, operation.variableValues);
    if (skip?.if === true || include?.if === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const same = collected.get(key);
      if (same === undefined) collected.set(key, [node]);
      else same.push(node);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collectInto(collecting, node.selectionSet);
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      collectInto(collecting, operation.fragments[node.name.value]!.selectionSet);
    }
  }
}
