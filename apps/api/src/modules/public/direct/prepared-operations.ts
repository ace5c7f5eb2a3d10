import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { prepareOperation, type PreparedOperation } from './plan-answer.ts';
import type { Operation } from '../plan/selections.ts';
import { UnknownToPlanner } from './unknown-to-planner.ts';

/** Values of directives' variables for which one document is kept prepared. */
const MOST_VARIANTS = 8;

/** An operation of a document that was parsed and validated, with its variables coerced. */
export interface ReadyOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * Operations that were prepared. They go with their documents, of which Apollo's store keeps a bounded amount; what a
 * document comes to by the values of its directives' variables is bounded here.
 */
export class PreparedOperations {
  private readonly documents = new WeakMap<DocumentNode, KnownDocument>();

  /** The operation, prepared now or before, and what planning its statement wants beside. Null: it is not known here. */
  prepare({ schema, document, operation, variableValues }: ReadyOperation): {
    prepared: PreparedOperation | null;
    request: Operation;
  } {
    const known = this.know(document);
    const request = { schema, fragments: known.fragments, variableValues };
    const variant = variantOf(known, operation, variableValues);
    const found = known.variants.get(variant);
    if (found !== undefined) return { prepared: found, request };
    const prepared = attempt(() => prepareOperation({ ...request, operation }));
    if (known.variants.size >= MOST_VARIANTS) known.variants.clear();
    known.variants.set(variant, prepared);
    return { prepared, request };
  }

  private know(document: DocumentNode): KnownDocument {
    const known = this.documents.get(document);
    if (known !== undefined) return known;
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<
      string,
      FragmentDefinitionNode
    >;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    }
    const fresh = { fragments, directiveVariables: directiveVariables(document), variants: new Map() };
    this.documents.set(document, fresh);
    return fresh;
  }
}

interface KnownDocument {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly directiveVariables: readonly string[];
  readonly variants: Map<string, PreparedOperation | null>;
}

function attempt(prepare: () => PreparedOperation): PreparedOperation | null {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof UnknownToPlanner) return null;
    throw error;
  }
}

function variantOf(
  { directiveVariables: names }: KnownDocument,
  { name }: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): string {
  const operation = name?.value ?? '';
  if (names.length === 0) return operation;
  return `${operation} ${names.map((each) => (variableValues[each] === true ? '1' : '0')).join('')}`;
}

/** Names of the variables that directives read: `@skip` and `@include`, which take truth values. */
function directiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      visit(directive, {
        Variable: ({ name }) => {
          names.add(name.value);
        },
      });
    },
  });
  return [...names];
}
