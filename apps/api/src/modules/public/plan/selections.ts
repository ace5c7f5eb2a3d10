import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** What of an operation decides its selections. */
export type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;

/** Fields by response key, those of one key together. */
export type Selections = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The fields that selection sets ask of an object type, by response key: fragments spread where their type fits,
 * `@skip` and `@include` applied, fields of one key together.
 */
export function collectSelections(
  operation: Operation,
  type: string,
  selectionSets: readonly SelectionSetNode[],
): Selections {
  const collected = new Map<string, FieldNode[]>();
  const collecting = { operation, type, collected, spread: new Set<string>() };
  for (const selectionSet of selectionSets) collectInto(collecting, selectionSet);
  return collected;
}

/** The fields that fields ask for below them, of an object type. */
export function collectSubselections(
  operation: Operation,
  type: string,
  fields: readonly FieldNode[],
): Selections {
  return collectSelections(
    operation,
    type,
    fields.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}

/** Names of the fields asked for, whatever their response keys, each once and in order of the alphabet. */
export function selectedNames(selections: Selections): readonly string[] {
  return [...new Set([...selections.values()].map(([field]) => field!.name.value))].sort();
}

/** All that is asked for under a name, whatever its response keys. */
export function fieldsNamed(selections: Selections, name: string): readonly FieldNode[] {
  return [...selections.values()].filter(([field]) => field!.name.value === name).flat();
}

interface Collecting {
  readonly operation: Operation;
  readonly type: string;
  readonly collected: Map<string, FieldNode[]>;
  /** Fragments spread so far: a second spread adds nothing. */
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
      if (isOf(collecting, node.typeCondition?.name.value)) collectInto(collecting, node.selectionSet);
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      const fragment = operation.fragments[node.name.value]!;
      if (isOf(collecting, fragment.typeCondition.name.value)) collectInto(collecting, fragment.selectionSet);
    }
  }
}

/** Whether the object type meets the type condition of a fragment. */
function isOf({ operation: { schema }, type }: Collecting, condition: string | undefined): boolean {
  if (condition === undefined || condition === type) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.getPossibleTypes(wanted).some(({ name }) => name === type);
}
