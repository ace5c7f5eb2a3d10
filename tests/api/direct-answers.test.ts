import { fillDemo } from '@verbatim/api';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { generateOperation, type ArgumentValues } from '../support/generate-operation.ts';
import type { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

/** As many as run in some seconds; more by DIRECT_OPERATIONS. */
const OPERATIONS = Number(process.env.DIRECT_OPERATIONS ?? 240);

let api: TestApi;
let ordinary: GraphQLClient;
let schema: GraphQLSchema;
let values: ArgumentValues;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  await fillDemo(api.api.services);
  ({ anybody: ordinary } = await api.startAnother({ publicAnswers: 'ORDINARY' }));
  schema = buildClientSchema(await ordinary.ask<IntrospectionQuery>(getIntrospectionQuery()));
  values = await valuesToAskWith();
});

afterAll(() => api.close());

interface Edges {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

/** Ids and cursors of what is there, and of what is not or cannot be. */
async function valuesToAskWith(): Promise<ArgumentValues> {
  const lists = ['claims', 'sources', 'claimants', 'topics', 'ratings'];
  const page = 'edges { cursor node { id } }';
  const found = await ordinary.ask<Record<string, Edges>>(
    `{ ${lists.map((name) => `${name}(first: 5) { ${page} }`).join(' ')}
       search(query: "tram") { ${page} } updated: claims(first: 5, orderBy: UPDATED_AT_ASC) { ${page} } }`,
  );
  const ids = Object.values(found).flatMap(({ edges }) => edges.map(({ node }) => node.id));
  const cursors = Object.values(found).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
  const some = (name: string) => found[name]!.edges.map(({ node }) => node.id);
  const common: Readonly<Record<string, readonly unknown[]>> = {
    id: [...ids, ids[0]!.toUpperCase(), 'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d', 'nonsense'],
    first: [0, 1, 2, 5, 5, 20, 100, 101, -1],
    last: [0, 1, 3, 100],
    after: [...cursors, 'nonsense'],
    before: [...cursors, ''],
    query: ['tram', 'tram or fares', '"the council"', 'the -tram', 'øü “”', ''],
    language: ['en', 'de', 'xx'],
  };
  const filters = [
    {},
    { ratings: ['false'] },
    { ratings: ['true', 'false', 'nothing'] },
    { claimants: some('claimants').slice(0, 1) },
    { sources: some('sources').slice(0, 2), languages: ['en'] },
    { publishers: ['nobody'] },
    { publicationStatuses: ['CORRECTED', 'RETRACTED'] },
    { ratings: [] },
    { publishedSince: '2020-01-01T00:00:00Z', claimedBefore: '2030-01-01' },
    { claimedSince: '2023-02-30' },
  ];
  return (path, argument) => {
    if (argument === 'filter') {
      return path === 'Query.sources' ? [{}, { kinds: ['ARTICLE'] }, { languages: ['en', 'de'] }] : filters;
    }
    if (argument === 'orderBy') {
      return path === 'Query.claims' || path.endsWith('.claims')
        ? ['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'UPDATED_AT_DESC', 'UPDATED_AT_ASC']
        : ['UPDATED_AT_DESC', 'UPDATED_AT_ASC', 'NAME_ASC', 'NAME_DESC'];
    }
    return common[argument] ?? [];
  };
}

describe('an operation that is answered directly', () => {
  it('is answered as the ordinary resolvers answer it, byte for byte', async () => {
    const differing: object[] = [];
    const statuses = new Map<number, number>();
    const compare = async (seed: number) => {
      const { query, variables } = generateOperation({ schema, seed, values, depth: 2 + (seed % 4) });
      const [direct, expected] = await Promise.all([
        api.anybody.send(query, variables),
        ordinary.send(query, variables),
      ]);
      statuses.set(expected.status, (statuses.get(expected.status) ?? 0) + 1);
      if (direct.status !== expected.status || direct.text !== expected.text) {
        differing.push({ seed, query, variables, direct: direct.text, expected: expected.text });
      }
    };
    let next = 1;
    const lane = async () => {
      while (next <= OPERATIONS) await compare(next++);
    };
    await Promise.all(Array.from({ length: 6 }, lane));
    expect(differing.slice(0, 3)).toEqual([]);
    // The generator makes what it promises: valid operations, most of them known to the planner.
    expect(statuses.get(200)! / OPERATIONS).toBeGreaterThan(0.9);
    const { direct, ordinary: left } = api.api.answerCounts;
    expect(direct / (direct + left)).toBeGreaterThan(0.3);
    expect(left).toBeGreaterThan(0);
  }, 120_000);
});
