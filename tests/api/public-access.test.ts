import { createHash } from 'node:crypto';
import type { Config } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publishClaim, writeClaim } from '../support/desk.ts';
import { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let admin: TestPerson;
let editor: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  admin = await api.signInNew('ADMIN');
  editor = await api.signInNew('EDITOR');
  const reviewer = await api.signInNew('REVIEWER');
  await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, await writeClaim(editor.desk));
});

afterAll(() => api.close());

/** Starts another process with other rules of access; gives the address of its public schema. */
async function another(access: Partial<Config['publicAccess']>): Promise<string> {
  const open = { anonymous: true, anonymousPointsPerMinute: null, keyPointsPerMinute: null };
  const { api: other } = await api.startAnother({ publicAccess: { ...open, ...access } });
  return `http://127.0.0.1:${other.port}/graphql`;
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: object }[];
  };
  return { status: response.status, headers: response.headers, body };
}

interface Made {
  readonly apiKey: { readonly id: string; readonly client: string } | null;
  readonly token: string | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

async function make(input: object, desk = admin.desk): Promise<Made> {
  const { createApiKey } = await desk.ask<{ createApiKey: Made }>(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
       apiKey { id client scopes pointsPerMinute expiresAt revokedAt lastUsedAt createdBy { name } } token userErrors { code field message } } }`,
    { input },
  );
  return createApiKey;
}

async function revoke(id: string): Promise<unknown> {
  const { revokeApiKey } = await admin.desk.ask<{ revokeApiKey: unknown }>(
    'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { id } userErrors { code } } }',
    { input: { id } },
  );
  return revokeApiKey;
}

const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });
const COUNT = '{ claims { totalCount } }';

describe('a key', () => {
  it('is made by an administrator, shown once, used, and revoked for good', async () => {
    const { apiKey, token, userErrors } = await make({ client: 'The site', scopes: ['READ', 'SEARCH'] });
    expect([userErrors, apiKey]).toMatchObject([
      [],
      { client: 'The site', revokedAt: null, lastUsedAt: null },
    ]);
    expect(token).toMatch(/^vbk_[0-9a-f]{32}_[\w-]{43}$/);
    expect(await ask(`${api.url}/graphql`, COUNT, bearer(token))).toMatchObject({
      status: 200,
      body: { data: { claims: { totalCount: 1 } } },
    });
    const { apiKeys } = await admin.desk.ask<{ apiKeys: { id: string; lastUsedAt: string | null }[] }>(
      '{ apiKeys { id lastUsedAt } }',
    );
    expect(apiKeys.find(({ id }) => id === apiKey!.id)!.lastUsedAt).not.toBeNull();
    expect(await revoke(apiKey!.id)).toEqual({ apiKey: { id: apiKey!.id }, userErrors: [] });
    const refused = await ask(`${api.url}/graphql`, COUNT, bearer(token));
    expect(refused).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="Verbatim"');
  });

  it('is refused by every process once it was revoked, by whichever', async () => {
    const other = await another({});
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    const told = await owner.connect();
    await told.query('LISTEN verbatim_api_key');
    const { apiKey, token } = await make({ client: 'Everywhere', scopes: ['READ'] });
    for (let time = 1; time <= 3; time += 1)
      expect((await ask(other, COUNT, bearer(token))).status).toBe(200);
    const notified = new Promise<{ payload?: string }>((resolve) => told.once('notification', resolve));
    await revoke(apiKey!.id);
    expect((await notified).payload).toBe(apiKey!.id);
    // The other process was told when we were. So many requests take far less than the seconds that it knows a key for.
    let status = 200;
    for (let time = 1; time <= 100 && status === 200; time += 1) {
      ({ status } = await ask(other, COUNT, bearer(token)));
    }
    expect(status).toBe(401);
    told.release();
    await owner.end();
  });

  it('leaves no secret in the database', async () => {
    const { token } = await make({ client: 'Secretive', scopes: ['READ'] });
    const secret = Buffer.from(token!.split('_').slice(2).join('_'), 'base64url');
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    const { rows } = await owner.query<{ row: string; hash: Buffer }>(
      "SELECT to_jsonb(k)::text || (SELECT string_agg(content, '') FROM audit_contents) AS row, secret_hash AS hash FROM api_keys k WHERE client = 'Secretive'",
    );
    await owner.end();
    expect(rows[0]!.hash).toEqual(createHash('sha256').update(secret).digest());
    expect(rows[0]!.row).not.toContain(secret.toString('hex'));
    expect(rows[0]!.row.split('"secret_hash"')).toHaveLength(2);
  });

  it.each(['vbk_nonsense', `vbk_${'0'.repeat(32)}_${'A'.repeat(43)}`, '', 'x y'])(
    'is not good as %s',
    async (token) => {
      const { status } = await ask(`${api.url}/graphql`, COUNT, bearer(token));
      expect(status).toBe(401);
    },
  );

  it('is one of two at most, so that the second can replace the first', async () => {
    const wanted = { client: 'Rotating', scopes: ['READ'] };
    const first = await make(wanted);
    const second = await make(wanted);
    expect(await make(wanted)).toMatchObject({ token: null, userErrors: [{ code: 'TWO_KEYS_LIVE' }] });
    for (const { token } of [first, second]) {
      expect((await ask(`${api.url}/graphql`, COUNT, bearer(token))).status).toBe(200);
    }
    await revoke(first.apiKey!.id);
    expect(await make(wanted)).toMatchObject({ userErrors: [] });
  });

  it('ends when it expires', async () => {
    expect(await make({ client: 'Late', scopes: ['READ'], expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject(
      { userErrors: [{ code: 'INVALID', field: 'input.expiresAt' }] },
    );
    const { token, apiKey } = await make({
      client: 'Short',
      scopes: ['READ'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query("UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1", [
      apiKey!.id,
    ]);
    await owner.end();
    expect((await ask(`${api.url}/graphql`, COUNT, bearer(token))).status).toBe(401);
  });

  it('does what its scopes say', async () => {
    const { token } = await make({ client: 'Reader', scopes: ['READ'] });
    expect((await ask(`${api.url}/graphql`, COUNT, bearer(token))).status).toBe(200);
    expect(
      await ask(`${api.url}/graphql`, '{ search(query: "ships") { totalCount } }', bearer(token)),
    ).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  it('is for administrators to make, see and revoke', async () => {
    expect(await make({ client: 'X', scopes: ['READ'] }, editor.desk)).toMatchObject({
      token: null,
      userErrors: [{ code: 'FORBIDDEN' }],
    });
    const { body } = await editor.desk.send('{ apiKeys { id } }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await revoke('nonsense')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await make({ client: ' ', scopes: [], pointsPerMinute: 0 })).toMatchObject({
      userErrors: [{ code: 'INVALID' }, { code: 'INVALID' }, { code: 'INVALID' }],
    });
  });

  it('is wanted where nobody may ask without', async () => {
    const url = await another({ anonymous: false });
    const { token } = await make({ client: 'Known', scopes: ['READ'] });
    expect((await ask(url, COUNT)).status).toBe(401);
    expect((await ask(url, COUNT, bearer(token))).status).toBe(200);
  });
});

describe('points', () => {
  it('are charged by cost, told in headers, and shared by processes', async () => {
    const access = { keyPointsPerMinute: 1_000 };
    const urls = [await another(access), await another(access)];
    const { token } = await make({ client: 'Busy', scopes: ['READ'] });
    const statuses: number[] = [];
    let last: Awaited<ReturnType<typeof ask>> | undefined;
    // Each costs 10 for the request and 101 for what it asks. A minute may end in between, so more than two of them hold.
    for (let i = 0; i < 20 && last?.status !== 429; i += 1) {
      last = await ask(urls[i % 2]!, '{ claims(first: 100) { nodes { id } } }', bearer(token));
      statuses.push(last.status);
      expect(last.headers.get('ratelimit-policy')).toBe('"points";q=1000;w=60');
      expect(last.headers.get('ratelimit')).toMatch(/^"points";r=\d+;t=\d+$/);
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(5);
    expect(last!.status).toBe(429);
    expect(last!.body.errors).toMatchObject([
      { message: expect.stringMatching(/points/), extensions: { code: 'RATE_LIMITED' } },
    ]);
    expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('have a limit of the key where it has one', async () => {
    const url = await another({ keyPointsPerMinute: 1_000 });
    const { token } = await make({ client: 'Favoured', scopes: ['READ'], pointsPerMinute: 5_000 });
    const { headers } = await ask(url, COUNT, bearer(token));
    expect(headers.get('ratelimit-policy')).toBe('"points";q=5000;w=60');
  });

  it('are charged to an address without a key, for bad requests too', async () => {
    const url = await another({ anonymousPointsPerMinute: 100 });
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) statuses.push((await ask(url, '{ nonsense }')).status);
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
  });
});

describe('an operation', () => {
  it.each<[string, string, RegExp, string]>([
    [
      'that may cost too much',
      '{ sources(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }',
      /may cost \d+ points; 10000 are the most/,
      'COST_TOO_HIGH',
    ],
    [
      'with too many aliases',
      `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      /more than 50 aliases/,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'with too many directives',
      `{ ${'__typename @skip(if: false) '.repeat(51)} }`,
      /more than 50 directives/,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'that nests too deep',
      '{ claims { nodes { claimant { claims { nodes { claimant { claims { nodes { claimant { claims { nodes { claimant { name } } } } } } } } } } } } }',
      /deeper than 12/,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused', async (_what, query, message, code) => {
    const { status, body } = await ask(`${api.url}/graphql`, query);
    expect([status, body.errors]).toMatchObject([400, expect.anything()]);
    expect(body.errors!.some((error) => message.test(error.message))).toBe(true);
    expect(body.errors![0]!.extensions).toMatchObject({ code });
  });

  it('is answered with five errors at most', async () => {
    const wrong = Array.from({ length: 60 }, (_, i) => `f${i}`).join(' ');
    const validation = await ask(`${api.url}/graphql`, `{ ${wrong} }`);
    const execution = await ask(
      `${api.url}/graphql`,
      `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: claim(id: "x") { id } b${i}: node(id: "x") { id }`).join(' ')} x: claims(first: 1000) { totalCount } }`,
    );
    const variables = await new GraphQLClient(`${api.url}/graphql`).send(
      `query (${Array.from({ length: 20 }, (_, i) => `$v${i}: Int!`).join(' ')}) { claims { totalCount } ${Array.from({ length: 20 }, (_, i) => `a${i}: claims(first: $v${i}) { totalCount }`).join(' ')} }`,
    );
    for (const { body } of [validation, execution, variables]) {
      expect(body.errors!.length).toBeGreaterThan(0);
      expect(body.errors!.length).toBeLessThanOrEqual(5);
    }
    expect([validation.status, variables.status]).toEqual([400, 400]);
  });

  it('can be sent by its hash once it was sent in words', async () => {
    const query = '{ claims(first: 1) { totalCount } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await api.anybody.post(JSON.stringify({ extensions }));
    expect(unknown.body.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
    for (const body of [{ query, extensions }, { extensions }]) {
      expect((await api.anybody.post(JSON.stringify(body))).body).toEqual({
        data: { claims: { totalCount: 1 } },
      });
    }
    const wrong = await api.anybody.post(JSON.stringify({ query: '{ __typename }', extensions }));
    expect(wrong.status).toBe(400);
  });
});
