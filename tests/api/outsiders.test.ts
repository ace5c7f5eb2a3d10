import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLogger } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

// What anybody may send without an account: each is answered in words, and costs the log a short line at most.

let api: TestApi;
const logged: Record<string, unknown>[] = [];

beforeAll(async () => {
  const destination = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  api = await startTestApi(inject('cluster'), { logger: createLogger('debug', destination) });
});

beforeEach(() => {
  logged.length = 0;
});

afterAll(() => api.close());

async function post(
  path: string,
  body: unknown,
): Promise<{ status: number; code: unknown; message: string }> {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: unknown } }[];
  };
  return { status: response.status, code: errors[0]!.extensions.code, message: errors[0]!.message };
}

/** pino's number for `warn`. */
const WARN = 40;
const alarms = () => logged.filter(({ level }) => Number(level) >= WARN);

describe('the public API', () => {
  it.each(['mutation', 'subscription'])('has no %s, and says so', async (operation) => {
    expect(await post('/graphql', { query: `${operation}{x}` })).toEqual({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: `This schema has no ${operation}. Send a query.`,
    });
    expect(alarms()).toEqual([]);
  });

  it('refuses a hash that is not the query’s, with one short line in the log', async () => {
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update('another').digest('hex') };
    const refused = await post('/graphql', { query: '{__typename}', extensions: { persistedQuery } });
    expect(refused).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(refused.message).toContain('sha');
    expect(alarms()).toEqual([]);
    for (const line of logged) expect(JSON.stringify(line).length).toBeLessThan(300);
  });

  it.each(['/GRAPHQL', '/graphql/', '/Graphql', '/healthz/', '/READYZ'])('is not at %s', async (path) => {
    const response = await fetch(`${api.url}${path}`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(404);
  });
});

describe('the desk’s API', () => {
  it('has no subscription', async () => {
    const desk = api.deskAs(null);
    const answer = await desk.send('subscription{x}');
    expect(answer.status).not.toBe(500);
    expect(alarms()).toEqual([]);
  });

  it.each(['/DESK/graphql', '/desk/graphql/', '/desk/events/', '/Desk/Events'])(
    'is not at %s',
    async (path) => {
      expect((await fetch(`${api.url}${path}`)).status).toBe(404);
    },
  );

  it('tells up to which event things are known to those who are signed in alone', async () => {
    const query = JSON.stringify({ query: '{__typename}' });
    const ask = (headers: Record<string, string>) =>
      fetch(`${api.url}/desk/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: query,
      });
    const editor = await api.signInNew('EDITOR');
    const token = signDeskToken(api.deskPrivateKey, { sub: editor.id, sid: editor.sessionId });
    expect((await ask({ authorization: `Bearer ${token}` })).headers.get('desk-event-place')).not.toBeNull();
    for (const authorization of ['', 'Bearer x', 'Bearer a.b.c']) {
      const refused = await ask(authorization === '' ? {} : { authorization });
      expect(refused.status).toBe(401);
      expect(refused.headers.get('desk-event-place')).toBeNull();
    }
  });
});

describe('an error of the database that nobody foresaw', () => {
  it('is logged with its code, and without a value that it names', async () => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query(`
      CREATE FUNCTION says_all() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION USING ERRCODE = ''22P02'', MESSAGE = NEW.text, DETAIL = NEW.text; END';
      CREATE TRIGGER says_all BEFORE INSERT ON claim_revisions FOR EACH ROW EXECUTE FUNCTION says_all();`);
    const editor = await api.signInNew('EDITOR');
    logged.length = 0;
    const { body } = await editor.desk.send(
      'mutation ($input: CreateClaimInput!) { createClaim(input: $input) { userErrors { code } } }',
      { input: { text: 'The minister’s secret words.' } },
    );
    expect(body.errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
    await owner.query('DROP TRIGGER says_all ON claim_revisions');
    await owner.end();
    const text = JSON.stringify(logged);
    expect(text).toContain('22P02');
    expect(text).not.toContain('secret words');
  });
});
