import {
  BREAK,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { operationCost } from '../../../platform/graphql/operation-cost.ts';
import { LruCache } from '../../../platform/lru-cache.ts';

/** Characters of queries that are known at most; a parsed query takes some hundred bytes for each. */
const MOST_CHARACTERS = 400_000;
/** Costs that are kept of one operation: they differ by the sizes of pages alone. */
const MOST_COSTS = 100;

/** An operation that Apollo has parsed, validated and let through before, in the very words of a client. */
export interface KnownOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether it searches, which a key may not allow. */
  readonly isSearch: boolean;
  readonly costs: Map<string, number>;
}

/** The operations that are known by their words. */
export class KnownOperations {
  private readonly byWords = new LruCache<KnownOperation>(MOST_CHARACTERS);

  find(query: string, operationName: string | undefined): KnownOperation | undefined {
    return this.byWords.get(keyOf(query, operationName));
  }

  add(
    { query, operationName }: { query: string; operationName: string | undefined },
    known: Pick<KnownOperation, 'schema' | 'document' | 'operation'>,
  ): void {
    const key = keyOf(query, operationName);
    if (this.byWords.get(key) !== undefined) return;
    this.byWords.set(
      key,
      { ...known, isSearch: asksForSearch(known.document), costs: new Map() },
      key.length,
    );
  }
}

/** What a known operation costs with variables, in points. */
export function costOf(
  { schema, operation, costs }: KnownOperation,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
): number {
  // Sizes of pages are numbers; nothing else of the variables counts.
  const key = Object.entries(variables)
    .filter(([, value]) => typeof value === 'number')
    .join();
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = operationCost({ schema, operation, fragments, variables });
  if (costs.size >= MOST_COSTS) costs.clear();
  costs.set(key, cost);
  return cost;
}

function keyOf(query: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${query}`;
}

function asksForSearch(document: DocumentNode): boolean {
  let isAsked = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== 'search') return undefined;
      isAsked = true;
      return BREAK;
    },
  });
  return isAsked;
}
