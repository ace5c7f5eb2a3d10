import { createLogger } from '@verbatim/api';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import pg from 'pg';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { PASSWORD, startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

const CANARY = 'canary-7f3a9c';
/** The driver's own, before a test looks on. */
const original = pg.Client.prototype.query;
const UNKNOWN = 'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
/** Oldest first. */
const published: ClaimView[] = [];
let draft: ClaimView;
const logged: string[] = [];

beforeAll(async () => {
  const logger = createLogger('trace', { write: (line) => logged.push(line) });
  api = await startTestApi(inject('cluster'), { logger });
  editor = await api.signInNew('EDITOR', `Editor ${CANARY}`);
  reviewer = await api.signInNew('REVIEWER');
  for (let i = 0; i < 5; i += 1) {
    const claim = await writeClaim(editor.desk, { text: `Claim number ${i}` });
    published.push(await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, claim));
  }
  draft = await writeClaim(editor.desk, {
    text: `A draft ${CANARY}`,
    claimantName: CANARY,
    rationale: CANARY,
  });
  const approved = await must(editor.desk, 'sendToReview', { id: draft.id, version: draft.version });
  draft = await must(reviewer.desk, 'approve', { id: draft.id, version: approved.version, comment: CANARY });
  // A published claim that is under work again.
  const [first] = published;
  await must(editor.desk, 'reviseClaim', {
    id: first!.id,
    version: first!.version,
    text: `Rewritten ${CANARY}`,
    publicNote: CANARY,
  });
});

afterAll(() => api.close());

/** The name that a connection gave itself; the driver's types do not have it. */
function nameOf(client: pg.Client): unknown {
  const { connectionParameters } = client as unknown as {
    connectionParameters: { application_name?: string };
  };
  return connectionParameters.application_name;
}

/** What is sent to PostgreSQL on connections of the public read path meanwhile: seen at the driver, nothing replaced. */
async function statementsOf(run: () => Promise<unknown>): Promise<{ name?: string; text: string }[]> {
  const seen: { name?: string; text: string }[] = [];
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [query] = given as [{ name?: string; text: string } | string];
    const statement = typeof query === 'string' ? { text: query } : query;
    // A new connection is asked once who it works as.
    const isCheck = statement.text.trimStart().startsWith('SELECT current_user');
    if (nameOf(this) === 'verbatim public' && !isCheck) seen.push(statement);
    return Reflect.apply(original, this, given) as never;
  });
  await run();
  spy.mockRestore();
  return seen;
}

describe('the public schema', () => {
  it('does not tell that drafts are there', async () => {
    const byId = 'query ($id: ID!) { claim(id: $id) { id text } }';
    const answers = await Promise.all(
      [draft.id, UNKNOWN, 'nonsense'].map((id) => api.anybody.send(byId, { id })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const all = await api.anybody.send(
      `{ claims(first: 100) { totalCount edges { cursor node { id text language publicationStatus publicNote rationale claimedOn
           claimant { id name } rating { key name value colour icon explanation scale { name best worst } } publishedAt updatedAt
           sources { id kind title publisher url language publishedOn }
           evidence { id stance anchorState note snapshotSha256 selector { exact prefix suffix start end } source { id } }
           appearances { url source { id } selector { exact } } } } }
         __schema { types { name description fields { name description } } } }`,
    );
    expect(all.body.data).toMatchObject({ claims: { totalCount: 5 } });
    expect(all.text).not.toContain(CANARY);
    expect(all.text).not.toContain(draft.id);
    expect(logged.length).toBeGreaterThan(30);
    expect(logged.join('')).not.toMatch(new RegExp(`${CANARY}|${draft.id}|${PASSWORD}|Bearer|claimant`));
    expect(all.text).not.toMatch(/unpublished|draft|verificationStatus|desk|reviewer|editor@/i);
  });

  it('serves what was published, not what is in work', async () => {
    const { claim } = await api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { text publicNote } }',
      {
        id: published[0]!.id,
      },
    );
    expect(claim).toEqual({ text: 'Claim number 0', publicNote: null });
  });

  it('pages forward through everything once, newest first', async () => {
    const seen: string[] = [];
    const infos: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const { claims }: Page = await api.anybody.ask(
        `query ($after: String) { claims(first: 2, after: $after) {
           pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { text } } } }`,
        { after },
      );
      seen.push(...claims.edges.map(({ node }) => node.text));
      infos.push([claims.pageInfo.hasNextPage, claims.pageInfo.hasPreviousPage]);
      expect(claims.pageInfo.startCursor).toBe(claims.edges[0]!.cursor);
      expect(claims.pageInfo.endCursor).toBe(claims.edges.at(-1)!.cursor);
      if (!claims.pageInfo.hasNextPage) break;
      after = claims.pageInfo.endCursor;
    }
    expect(seen).toEqual([4, 3, 2, 1, 0].map((i) => `Claim number ${i}`));
    expect(infos).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it('answers nothing asked with nothing', async () => {
    expect(
      await api.anybody.ask(
        '{ claims(first: 0) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }',
      ),
    ).toEqual({
      claims: { totalCount: 5, pageInfo: { hasNextPage: true, endCursor: null }, edges: [] },
    });
    expect(await api.anybody.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});

interface Page {
  claims: {
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    edges: { cursor: string; node: { text: string } }[];
  };
}

describe('one operation', () => {
  const OPERATION = `
    query Mixed($id: ID!, $unknown: ID!, $two: Int!, $yes: Boolean!, $no: Boolean!) {
      feed: claims(first: $two) { ...Listed totalCount }
      again: claims(first: 1) { edges { node { __typename same: text text } } }
      one: claim(id: $id) { ...Text @skip(if: $no) rating @include(if: $no) { name } evidence { source { title } } }
      one: claim(id: $id) { publicationStatus evidence { stance } }
      none: claim(id: $unknown) { id }
      left: claim(id: $id) @skip(if: $yes) { id }
      ... on Query @include(if: $yes) { inline: claims(first: 1) { pageInfo { hasNextPage } } }
      broken: claims(first: 1000) { totalCount }
    }
    fragment Listed on ClaimConnection { edges { node { ...Text } } }
    fragment Text on Claim { text claimant { name } }`;
  const VARIABLES = { unknown: UNKNOWN, two: 2, yes: true, no: false };

  it('is planned as a whole, whatever its aliases, fragments and directives', async () => {
    const { body } = await api.anybody.send<Record<string, unknown>>(OPERATION, {
      ...VARIABLES,
      id: published[2]!.id,
    });
    expect(body.errors).toMatchObject([{ path: ['broken'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(body.data).toBeNull();
    const good = OPERATION.replace('broken: claims(first: 1000) { totalCount }', '');
    expect(await api.anybody.ask(good, { ...VARIABLES, id: published[2]!.id })).toEqual({
      feed: {
        edges: [
          { node: { text: 'Claim number 4', claimant: { name: 'Port authority of Lindvik' } } },
          { node: { text: 'Claim number 3', claimant: { name: 'Port authority of Lindvik' } } },
        ],
        totalCount: 5,
      },
      again: { edges: [{ node: { __typename: 'Claim', same: 'Claim number 4', text: 'Claim number 4' } }] },
      one: {
        text: 'Claim number 2',
        claimant: { name: 'Port authority of Lindvik' },
        evidence: [{ source: { title: 'The harbour' }, stance: 'SUPPORTS' }],
        publicationStatus: 'PUBLISHED',
      },
      none: null,
      inline: { pageInfo: { hasNextPage: true } },
    });
  });

  it('is one statement', async () => {
    const good = OPERATION.replace('broken: claims(first: 1000) { totalCount }', '');
    const { anybody } = await api.startAnother({ publicClaimMemory: 0 });
    const run = (id: string) => anybody.ask(good, { ...VARIABLES, id });
    const statements = await statementsOf(async () => {
      for (let i = 1; i < 5; i += 1) await run(published[i]!.id);
    });
    expect(statements).toHaveLength(4);
    // The same words whatever the variables, prepared as soon as they are asked for again, and no value among them.
    expect(new Set(statements.map(({ text }) => text)).size).toBe(1);
    expect(new Set(statements.slice(-2).map(({ name }) => name))).toEqual(
      new Set([expect.stringMatching(/^public_[0-9a-f]{32}$/)]),
    );
    expect(statements[0]!.text).not.toContain(published[1]!.id);
  });

  it('is one statement, and one more for claims that nobody remembers yet', async () => {
    const { anybody } = await api.startAnother({ publicAnswerMemory: 0 });
    const page = (first: number) =>
      anybody.ask('query ($first: Int!) { claims(first: $first) { nodes { id text } } }', { first });
    await page(1); // from then on the operation is known
    const numbers: number[] = [];
    for (const first of [1, 1, 3, 3, 2]) numbers.push((await statementsOf(() => page(first))).length);
    expect(numbers).toEqual([2, 1, 2, 1, 1]);
  });

  it('that asks for no claim is none', async () => {
    expect(await statementsOf(() => api.anybody.ask('{ __schema { queryType { name } } }'))).toEqual([]);
  });
});

describe('over HTTP', () => {
  it('limits what one request asks', async () => {
    const wide = `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    const { status, body } = await api.anybody.send(wide);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(/more that 1000 tokens|more than 1000 tokens/);
    const large = await api.anybody.post(
      JSON.stringify({ query: `{ claims { totalCount } } #${'x'.repeat(110_000)}` }),
    );
    expect(large).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] },
    });
  });

  it.each<[string, RequestInit & { path?: string }, number]>([
    ['no JSON', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['no GraphQL', { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } }, 400],
    ['another type', { method: 'POST', body: 'query=x', headers: { 'content-type': 'text/plain' } }, 400],
    [
      'a batch',
      { method: 'POST', body: '[{"query":"{__typename}"}]', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'another charset',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
      415,
    ],
    ['a simple GET of another site', { method: 'GET', path: '/graphql?query={__typename}' }, 400],
    ['another method', { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } }, 405],
    ['another path', { method: 'GET', path: '/nowhere' }, 404],
    ['a broken path', { method: 'GET', path: '/%E0%A4%A' }, 404],
    [
      'the desk without a token',
      {
        method: 'POST',
        path: '/desk/graphql',
        body: '{"query":"{__typename}"}',
        headers: { 'content-type': 'application/json' },
      },
      401,
    ],
  ])('answers %s', async (_what, { path = '/graphql', ...init }, status) => {
    const response = await fetch(`${api.url}${path}`, init);
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.not.stringMatching(/ at .*\.(ts|js):/)]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
    if (path !== '/graphql?query={__typename}' && init.method !== 'PUT')
      expect(JSON.parse(text)).toHaveProperty('errors');
  });

  it('lets sites in a browser ask, and GET with the header that proves it', async () => {
    const preflight = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://site.example' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const get = await fetch(`${api.url}/graphql?query={claims{totalCount}}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await get.json()).toEqual({ data: { claims: { totalCount: 5 } } });
    const desk = await fetch(`${api.url}/desk/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://site.example' },
    });
    expect(desk.headers.get('access-control-allow-origin')).toBeNull();
  });
});
