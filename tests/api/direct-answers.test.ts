import { fillDemo, type Api } from '@verbatim/api';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, ARTICLE, must, placeOf, publishClaim, writeClaim } from '../support/desk.ts';
import { generateOperation, type ArgumentValues } from '../support/generate-operation.ts';
import type { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

/** As many as run in some seconds; more by DIRECT_OPERATIONS. */
const OPERATIONS = Number(process.env.DIRECT_OPERATIONS ?? 120);

let api: TestApi;
/** Remembers claims, and no whole answers. */
let assembling: { api: Api; anybody: GraphQLClient };
/** Remembers nothing. */
let forgetful: { api: Api; anybody: GraphQLClient };
let reference: Api;
let ordinary: GraphQLClient;
let schema: GraphQLSchema;
let values: ArgumentValues;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  await fillDemo(api.api.services);
  // Else a signed head might come between two answers.
  await api.api.logs.keep();
  ({ api: reference, anybody: ordinary } = await api.startAnother({ publicAnswers: 'ORDINARY' }));
  assembling = await api.startAnother({ publicAnswerMemory: 0 });
  forgetful = await api.startAnother({ publicAnswerMemory: 0, publicClaimMemory: 0 });
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
      const expected = await ordinary.send(query, variables);
      statuses.set(expected.status, (statuses.get(expected.status) ?? 0) + 1);
      // New to the server, then known, then kept, then from memory.
      for (const time of [1, 2, 3, 4]) {
        for (const client of [api.anybody, assembling.anybody]) {
          const direct = await client.send(query, variables);
          if (direct.status === expected.status && direct.text === expected.text) continue;
          differing.push({ seed, time, query, variables, direct: direct.text, expected: expected.text });
        }
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
    const { direct, assembled, repeated, ordinary: left } = api.api.answerCounts;
    expect((direct + assembled) / (direct + assembled + left)).toBeGreaterThan(0.15);
    expect(repeated).toBeGreaterThan(0);
    expect(assembling.api.answerCounts.assembled).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
  }, 120_000);

  it('is so when many are asked at once, and go to the database together', async () => {
    const content =
      'id text publicationStatus rating { key } evidence { selector { exact } source { title } }';
    const page = `pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { ${content} } }`;
    const operations: [query: string, variables: object[]][] = [
      [
        `query ($id: ID!) { claim(id: $id) { rationale ${content} } node(id: $id) { id } }`,
        values('', 'id').map((id) => ({ id })),
      ],
      [
        `query ($after: String, $first: Int) { claims(after: $after, first: $first) { ${page} } }`,
        [null, ...values('', 'after')].flatMap((after) => [1, 2, 30].map((first) => ({ after, first }))),
      ],
      [
        `query ($before: String, $last: Int) { claims(before: $before, last: $last, orderBy: UPDATED_AT_ASC) { ${page} } }`,
        [null, ...values('', 'before')].flatMap((before) => [1, 2, 30].map((last) => ({ before, last }))),
      ],
      [
        `query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount nodes { ${content} } } }`,
        values('Query.claims', 'filter').map((filter) => ({ filter })),
      ],
      [
        `query ($query: String!) { search(query: $query) { totalCount edges { cursor node { ${content} } } } }`,
        values('', 'query').map((query) => ({ query })),
      ],
    ];
    for (const [query, sets] of operations) {
      const expected = new Map<object, string>();
      for (const set of sets) expected.set(set, (await ordinary.send(query, set)).text);
      const many = Array.from({ length: 4 }, () => sets).flat();
      for (const client of [forgetful.anybody, assembling.anybody]) {
        await client.send(query, sets[0]); // known from now on
        const answers = await Promise.all(many.map((set) => client.send(query, set)));
        for (const [i, { text }] of answers.entries()) {
          expect([query, many[i], text]).toEqual([query, many[i], expected.get(many[i]!)]);
        }
      }
    }
  }, 120_000);

  it('has every field of every piece of evidence', async () => {
    const editor = await api.signInNew('EDITOR');
    const reviewer = await api.signInNew('REVIEWER');
    const { latestSnapshot } = await addSource(editor.desk, { publisher: null, title: 'A "harbour" \\ bay' });
    const place = placeOf(ARTICLE, 'handled 4,120 ships');
    const claim = await writeClaim(editor.desk, {
      evidence: [{ snapshotId: latestSnapshot.id, ...place, stance: 'CONTEXT', note: 'One\nand “two”.' }],
    });
    await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, claim);
    const evidence = `evidence { id stance anchorState linkToWords note snapshotSha256
      selector { exact prefix suffix start end }
      source { id kind title publisher url language publishedOn claimCount } }`;
    const query = `{ claims(first: 100) { nodes { ${evidence} publications { ${evidence} } } } }`;
    const expected = await ordinary.send(query);
    const before = api.api.answerCounts.direct;
    expect((await api.anybody.send(query)).text).toBe(expected.text);
    expect(api.api.answerCounts.direct).toBe(before + 1);
    // What may be null is so somewhere, and is not so elsewhere.
    for (const some of ['"linkToWords":null', '"linkToWords":"', '"publishedOn":null', '"publisher":null']) {
      expect(expected.text).toContain(some);
    }
  });

  it('has the headers of an ordinary answer', async () => {
    const ask = async (url: string, accept: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: '{"query":"{ claims(first: 1) { nodes { id } } }"}',
      });
      const perRequest = ['date', 'ratelimit'];
      return [...response.headers].filter(([name]) => !perRequest.includes(name));
    };
    const referenceUrl = `http://127.0.0.1:${reference.port}`;
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json', 'text/*, */*']) {
      const expected = await ask(referenceUrl, accept);
      for (let time = 1; time <= 4; time += 1) expect(await ask(api.url, accept)).toEqual(expected);
    }
  });

  it('is refused like any other, once the server knows it', async () => {
    const bodies = [
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","variables":{"n":1}}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","variables":{"n":"x"}}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","variables":{"n":-1}}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","variables":[]}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","operationName":""}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","operationName":"Other"}',
      '{"query":"query ($n: Int) { claims(first: $n) { nodes { id } } }","extensions":{"a":1}}',
      '{"query":',
      '7',
      '[]',
      '\uFEFF{"query":"{ claims(first: 1) { nodes { id } } }"}',
    ];
    for (const body of bodies) {
      const expected = await ordinary.post(body);
      const { status, text } = await api.anybody.post(body);
      expect([body, status, text]).toEqual([body, expected.status, expected.text]);
    }
  });
});

describe('an answer that is given again', () => {
  const LIST = '{ claims(first: 3) { totalCount nodes { id text publicationStatus } } }';
  type List = { claims: { totalCount: number; nodes: { id: string; publicationStatus: string }[] } };

  it('is never older than the last publication, whichever process one asks', async () => {
    const other = await api.startAnother();
    const editor = await api.signInNew('EDITOR');
    const reviewer = await api.signInNew('REVIEWER');
    const clients = [api.anybody, other.anybody];
    for (let round = 0; round < 4; round += 1) {
      // Both processes remember the list, and are kept busy with it while somebody publishes.
      for (const client of clients) for (let i = 0; i < 3; i += 1) await client.ask<List>(LIST);
      const claim = await writeClaim(editor.desk, { text: `Published in round ${round}` });
      let isPublished = false;
      const busy = clients.map(async (client) => {
        while (!isPublished) await client.ask<List>(LIST);
      });
      const published = await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, claim);
      const answers = await Promise.all(clients.map((client) => client.ask<List>(LIST)));
      for (const { claims } of answers) expect(claims.nodes[0]!.id).toBe(published.id);
      if (round === 3) {
        await must(reviewer.desk, 'withhold', {
          id: published.id,
          version: published.version,
          reason: 'A mistake.',
        });
        const after = await Promise.all(clients.map((client) => client.ask<List>(LIST)));
        for (const { claims } of after) expect(claims.nodes[0]!.publicationStatus).toBe('WITHHELD');
      }
      isPublished = true;
      await Promise.all(busy);
    }
    const repeated = [api.api, other.api].map(({ answerCounts }) => answerCounts.repeated);
    for (const count of repeated) expect(count).toBeGreaterThan(10);
  }, 120_000);
});
