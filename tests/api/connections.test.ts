import { createPool, migrateDatabase, withRole } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { publishClaim, writeClaim } from '../support/desk.ts';
import { signDeskToken } from '../support/desk-token.ts';
import { GraphQLClient } from '../support/graphql-client.ts';
import { startPooler, type Pooler } from '../support/option-dropping-pooler.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

const QUERY = '{ claims { totalCount } }';

let api: TestApi;
let pooler: Pooler;
let owner: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  pooler = await startPooler(api.database.ownerUrl);
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
  const editor = await api.signInNew('EDITOR');
  const reviewer = await api.signInNew('REVIEWER');
  await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, await writeClaim(editor.desk));
});

afterAll(async () => {
  await owner.end();
  await api.close();
  await pooler.close();
});

beforeEach(async () => {
  await migrateDatabase(api.database.ownerUrl);
});

/** Another API with these URLs: whether it is ready, and what it answers to anybody. */
async function startWith(urls: { appUrl: string; publicUrl: string }) {
  const another = await api.startAnother({ databaseUrls: { ...urls, separation: 'LOGINS' } });
  const response = await fetch(`http://127.0.0.1:${another.api.port}/readyz`);
  const { message } = (await response.json()) as { message: string };
  const answer = await another.anybody.send(QUERY);
  return { status: response.status, message, answer };
}

const taking = (url: string) => ({
  appUrl: withRole(url, 'verbatim_app'),
  publicUrl: withRole(url, 'verbatim_public'),
});

describe('roles that are taken', () => {
  it('work on direct connections', async () => {
    const { status, answer } = await startWith(taking(api.database.ownerUrl));
    expect([status, answer.body.data]).toEqual([200, { claims: { totalCount: 1 } }]);
  });

  it('are refused behind a pooler that drops them: nothing is read as the owner', async () => {
    const { status, message, answer } = await startWith(taking(pooler.through(api.database.ownerUrl)));
    expect(status).toBe(503);
    expect(message).toMatch(
      /works as "verbatim" and not as verbatim_app.*pooler.*direct connections only.*APP_DATABASE_URL and PUBLIC_DATABASE_URL/s,
    );
    expect([answer.status, answer.body.errors?.[0]?.extensions?.['code']]).toEqual([
      503,
      'SERVICE_UNAVAILABLE',
    ]);
    expect(answer.body.data ?? null).toBeNull();
  });

  it('are asked for of each role: an API whose public connections alone are wrong is not ready', async () => {
    const { status, message, answer } = await startWith({
      appUrl: api.database.appUrl,
      publicUrl: taking(pooler.through(api.database.ownerUrl)).publicUrl,
    });
    expect([status, answer.status]).toEqual([503, 503]);
    expect(message).toContain('not as verbatim_public');
  });

  it('are refused to the desk too', async () => {
    const another = await api.startAnother({
      databaseUrls: { ...taking(pooler.through(api.database.ownerUrl)), separation: 'ROLES' },
    });
    const desk = new GraphQLClient(`http://127.0.0.1:${another.api.port}/desk/graphql`, () => ({
      authorization: `Bearer ${signDeskToken(api.deskPrivateKey)}`,
    }));
    const { status } = await desk.send(
      'mutation { signIn(input: { email: "a@b.c", password: "x" }) { session { id } } }',
    );
    expect(status).toBe(503);
  });
});

describe('sign-ins of their own', () => {
  const own = () => ({
    appUrl: pooler.through(api.database.appUrl),
    publicUrl: pooler.through(api.database.publicUrl),
  });

  it('work behind a pooler: their settings are the roles’ own', async () => {
    const { status, answer } = await startWith(own());
    expect([status, answer.body.data]).toEqual([200, { claims: { totalCount: 1 } }]);
  });

  it.each([
    ['search_path', 'RESET search_path', 'SET search_path = public, pg_temp'],
    ['TimeZone', "SET TimeZone = 'Asia/Tokyo'", "SET TimeZone = 'UTC'"],
    ['statement_timeout', 'SET statement_timeout = 0', 'SET statement_timeout = 10000'],
    ['statement_timeout', "SET statement_timeout = '1min'", 'SET statement_timeout = 10000'],
  ])('are refused behind a pooler with another %s', async (name, wrong, right) => {
    const database = new URL(api.database.ownerUrl).pathname.slice(1);
    await owner.query(`ALTER ROLE verbatim_public IN DATABASE ${database} ${wrong}`);
    const { status, message, answer } = await startWith(own());
    expect([status, answer.status]).toEqual([503, 503]);
    expect(message).toContain(`as verbatim_public has another ${name} than it asked for`);
    expect(message).toContain(`ALTER ROLE verbatim_public IN DATABASE ${database} ${right};`);
  });

  it('are refused under another name', async () => {
    const { appUrl } = api.database;
    const { status, message, answer } = await startWith({ appUrl, publicUrl: appUrl });
    expect([status, answer.status]).toEqual([503, 503]);
    expect(message).toBe(
      'A connection to the database works as "verbatim_app" and not as verbatim_public. ' +
        'Let APP_DATABASE_URL sign in as verbatim_app and PUBLIC_DATABASE_URL as verbatim_public.',
    );
  });
});

it('nothing is migrated through a pooler, which could be into another schema', async () => {
  await expect(migrateDatabase(pooler.through(api.database.ownerUrl))).rejects.toThrow(
    /another search_path.*Let DATABASE_URL name the server itself/s,
  );
});

it('/readyz says whether everybody may make temporary tables', async () => {
  const said = async () =>
    ((await (await fetch(`${api.url}/readyz`)).json()) as { temporaryTables: string }).temporaryTables;
  const database = new URL(api.database.ownerUrl).pathname.slice(1);
  expect(await said()).toBe('REVOKED');
  await owner.query(`GRANT TEMPORARY ON DATABASE ${database} TO PUBLIC`);
  expect(await said()).toBe('ALLOWED');
  await migrateDatabase(api.database.ownerUrl);
  expect(await said()).toBe('REVOKED');
});
