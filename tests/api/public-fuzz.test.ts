import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { publishClaim, writeClaim } from '../support/desk.ts';
import { Random } from '../support/random.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

/** 100,000 by `npm run test:fuzz -w tests`. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  const [editor, reviewer] = [await api.signInNew('EDITOR'), await api.signInNew('REVIEWER')];
  await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, await writeClaim(editor.desk));
});

afterAll(() => api.close());

const GOOD = [
  '{ claims(first: 5, filter: { ratings: ["true"] }) { totalCount edges { cursor node { id text rating { scale { best } } } } } }',
  'query ($id: ID!) { claim(id: $id) { ...C } node(id: $id) { ... on Claim { text } } } fragment C on Claim { evidence { source { title claims { totalCount } } } }',
  'query Q($q: String!, $n: Int = 3) { search(query: $q, first: $n) { nodes { text publications { proof { line } } } } }',
  '{ sources(orderBy: NAME_ASC, filter: { kinds: [REPORT] }) { pageInfo { endCursor } } __schema { types { name } } }',
];
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '"',
  '"""',
  '$',
  '@skip(if: true)',
  ':',
  '!',
  '[',
  '\u0000',
  '\ud800',
  '😀',
  'null',
  '-1e999',
  '\\u{110000}',
  'fragment A on Claim { ...A }',
  'mutation',
  'subscription',
  '#',
];
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  99999999999,
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(5_000),
  [],
  [[[]]],
  {},
  { ratings: null },
  { publishers: ['\u0000'] },
  { publishedSince: 'never' },
  { updatedBefore: '-271821-04-20T00:00:00Z' },
  { claimedSince: '0000-00-00' },
  'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d',
];
const CURSORS = [
  'p.b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d.99999999999999999',
  'p.b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d.NaN',
  'p..',
  'r.b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d.9e-99',
  'n.b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d.\u0000',
  'o.b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d.-1',
];
const LISTS = [
  'claims',
  'claims(orderBy: UPDATED_AT_ASC)',
  'search(query: "ships")',
  'sources(orderBy: NAME_ASC)',
  'ratings',
  'topics',
  'claimants',
];

/** A document with something cut out, put in, doubled or turned round. */
function damage(random: Random, document: string): string {
  let damaged = document;
  for (let i = 0; i <= random.below(4); i += 1) {
    const [at, length] = [random.below(damaged.length + 1), random.below(12)];
    const cut = damaged.slice(at, at + length);
    const put = random.oneOf([random.oneOf(PIECES), '', cut + cut, [...cut].reverse().join('')]);
    damaged = damaged.slice(0, at) + put + damaged.slice(at + length);
  }
  return damaged;
}

/** A request that no client should send; now and then one that is good after all. */
function badRequest(random: Random): { path: string; init: RequestInit } {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => ({
    path: '/graphql',
    init: {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        accept: random.oneOf([
          '*/*',
          'application/json',
          'application/graphql-response+json',
          'text/html;q=0.1',
          '',
        ]),
      },
    },
  });
  const query = random.oneOf(GOOD);
  const variables = Object.fromEntries(['id', 'q', 'n', 'x'].map((name) => [name, random.oneOf(VALUES)]));
  const list = random.oneOf(LISTS);
  const [name, given = ''] = list.split(/[()]/);
  const cursor = random.oneOf([
    ...CURSORS.map((text) => Buffer.from(text).toString('base64url')),
    ...CURSORS,
    '',
  ]);
  switch (random.below(12)) {
    case 0:
      return post(JSON.stringify({ query: damage(random, query), variables }));
    case 1:
      return post(JSON.stringify({ query, variables, operationName: random.oneOf(VALUES) }));
    case 2:
      return post(damage(random, JSON.stringify({ query, variables })));
    case 3:
      return post(Uint8Array.from({ length: random.below(300) }, () => random.below(256)));
    case 4:
      return post(
        JSON.stringify({ query }),
        random.oneOf([
          'text/plain',
          'application/json; charset=x',
          '',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
        ]),
      );
    case 5:
      return post(
        JSON.stringify(
          random.oneOf([
            VALUES,
            [{ query }],
            { query: random.oneOf(VALUES) },
            { extensions: random.oneOf(VALUES) },
            {
              extensions: {
                persistedQuery: random.oneOf([...VALUES, { version: 1, sha256Hash: random.oneOf(VALUES) }]),
              },
            },
          ]),
        ),
      );
    case 6:
      return post(
        JSON.stringify({
          query: `query ($after: String, $size: Int) { ${name}(${[given, 'after: $after, first: $size'].filter(Boolean).join(', ')}) { totalCount pageInfo { hasNextPage } edges { cursor } } }`,
          variables: { after: cursor, size: random.oneOf([1, 0, -1, 1_000, 'x', null]) },
        }),
      );
    case 7:
      return post(
        JSON.stringify({
          query: 'query ($f: ClaimFilter) { claims(filter: $f) { totalCount nodes { id } } }',
          variables: {
            f: random.oneOf([
              ...VALUES,
              { ratings: VALUES },
              { sources: Array(60).fill('x') },
              { topics: ['\ud800'] },
            ]),
          },
        }),
      );
    case 8:
      return post(
        JSON.stringify({
          query: `{ ${'claims { nodes { claimant { '.repeat(random.below(9))} __typename ${'} } }'.repeat(random.below(9))} }`,
        }),
      );
    case 9:
      return post(
        JSON.stringify({
          query: `{ ${Array.from({ length: random.below(90) }, (_, i) => `a${i}: ${random.oneOf(['__typename', 'claims { totalCount }', 'nothing'])}`).join(' ')} }`,
        }),
      );
    case 10:
      return {
        path: `/graphql?query=${encodeURIComponent(damage(random, query).replaceAll(/[\ud800-\udfff]/g, ''))}&variables=${encodeURIComponent(JSON.stringify(variables)).slice(0, random.below(4_000))}`,
        init: {
          headers: random.oneOf([{}, { 'apollo-require-preflight': '1' }] as Record<string, string>[]),
        },
      };
    default:
      return {
        path: random.oneOf([
          '/graphql',
          '/graphql/',
          '/graphql?query',
          '/%',
          '/desk/graphql',
          '/..%2f',
          '/graphql?extensions=%7B%22persistedQuery%22%3A1%7D',
        ]),
        init: {
          method: random.oneOf(['GET', 'PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS', 'HEAD']),
          headers: {
            authorization: random.oneOf(['Bearer', 'Basic eDp5', 'Bearer vbk_x', '']),
            'apollo-require-preflight': 'x',
          },
        },
      };
  }
}

/** Used memory in megabytes, once all that nobody holds is gone. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1_000_000;
}

it('is a request that is refused in order: no fault of ours, no trace of code, no memory kept', async () => {
  const wrong: object[] = [];
  const statuses = new Map<number, number>();
  const send = async (seed: number) => {
    const { path, init } = badRequest(new Random(seed));
    const response = await fetch(api.url + path, init);
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const isTraced = /\bat .{0,200}\.(ts|js|mjs):\d+|node_modules|SELECT |pg_|stacktrace/i.test(text);
    if (response.status >= 500 || isTraced) wrong.push({ seed, path, init, status: response.status, text });
  };
  let next = 1;
  const sendUpTo = (last: number) =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        while (next <= last) await send(next++);
      }),
    );
  await sendUpTo(REQUESTS / 2);
  const before = usedMemory();
  await sendUpTo(REQUESTS);
  const grown = usedMemory() - before;
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(grown).toBeLessThan(40);
  expect(statuses.get(400)).toBeGreaterThan(REQUESTS / 4);
}, 7_200_000);
