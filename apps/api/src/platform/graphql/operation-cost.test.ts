import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Part { name: String }
  type Thing implements Node { id: ID! name: String one: Part parts: [Part!]! things(first: Int, last: Int): ThingConnection! }
  type ThingEdge { cursor: String! node: Thing! }
  type ThingConnection { totalCount: Int! edges: [ThingEdge!]! nodes: [Thing!]! }
  type Query { thing: Thing node: Node things(first: Int, last: Int): ThingConnection! }
`);

function cost(document: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(document);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = Object.fromEntries(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return operationCost({ schema, operation: operation as OperationDefinitionNode, fragments, variables });
}

describe('the cost of an operation', () => {
  it.each<[string, number]>([
    ['{ __typename }', 0],
    ['{ __schema { types { name } } }', 50],
    ['{ thing { id name } }', 1],
    ['{ thing { one { name } parts { name } } }', 1 + 1 + 5],
    ['{ things { totalCount } }', 1],
    ['{ things { nodes { id } } }', 1 + 20],
    ['{ things(first: 3) { edges { node { id } } } }', 1 + 3 * 2],
    ['{ things(last: 3) { nodes { one { name } } } }', 1 + 3 * 2],
    ['{ things(first: 10) { nodes { things(first: 10) { nodes { id } } } } }', 1 + 10 * (1 + 1 + 10)],
    ['{ things(first: 10) { nodes { parts { name } } } }', 1 + 10 * (1 + 5)],
    ['{ things(first: -5) { nodes { id } } }', 1 + 1],
    ['{ node { ... on Thing { one { name } } ...T } } fragment T on Thing { one { name } }', 1 + 1 + 1],
    ['query ($n: Int = 7) { things(first: $n) { nodes { id } } }', 1 + 7],
  ])('%s', (document, points) => {
    expect(cost(document)).toBe(points);
  });

  it('takes the size from variables', () => {
    expect(cost('query ($n: Int) { things(first: $n) { nodes { id } } }', { n: 50 })).toBe(51);
    expect(cost('query ($n: Int) { things(first: $n) { nodes { id } } }', { n: 'x' })).toBe(21);
  });

  it('measures fragments that spread each other twice once each', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Thing { ${i === 59 ? 'one { name }' : `...F${i + 1} ...F${i + 1}`} }`,
    );
    expect(cost(`{ thing { ...F0 } } ${chain.join(' ')}`)).toBe(1 + 2 ** 59);
  });
});
