import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPool } from '../client/create-prisma-client.ts';
import { postgresPrograms } from '../embedded/platform-package.ts';
import { migrateDatabase } from '../migrations/migrate-database.ts';
import { readMigrationFiles } from '../migrations/migration-files.ts';
import { type OwnPostgres, startOwnPostgres } from '../testing/own-postgres.ts';
import { connectionConfig } from '../urls/connection-config.ts';
import { APP_ROLE, PUBLIC_ROLE, withRole } from '../urls/resolve-database-urls.ts';
import { prepareRoles } from './prepare-roles.ts';

// The oldest PostgreSQL that is supported, where Debian has it, and the one that comes with the install.
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const SERVERS = [
  { version: 15, programs: () => DEBIAN_15, isHere: existsSync(DEBIAN_15) },
  { version: 18, programs: () => dirname(postgresPrograms().postgres), isHere: true },
];

const SETTINGS = [
  'ALTER ROLE verbatim_app IN DATABASE news SET search_path = public, pg_temp;',
  "ALTER ROLE verbatim_app IN DATABASE news SET TimeZone = 'UTC';",
  'ALTER ROLE verbatim_app IN DATABASE news SET statement_timeout = 30000;',
  'ALTER ROLE verbatim_public IN DATABASE news SET search_path = public, pg_temp;',
  "ALTER ROLE verbatim_public IN DATABASE news SET TimeZone = 'UTC';",
  'ALTER ROLE verbatim_public IN DATABASE news SET statement_timeout = 10000;',
  'ALTER ROLE verbatim_public IN DATABASE news SET plan_cache_mode = force_generic_plan;',
];
const REVOKE = 'REVOKE TEMPORARY ON DATABASE news FROM PUBLIC;';

describe.each(SERVERS)('PostgreSQL $version', ({ version, programs, isHere }) => {
  let server: OwnPostgres;
  const urlOf = (user: string, database: string) =>
    server.url.replace('admin@', `${user}@`).replace(/postgres$/, database);
  const owner = (parameters = '') => urlOf('owner', 'news') + parameters;
  const admin = (sql: string, database = 'postgres') => query(urlOf('admin', database), sql);
  const grant = (role: string) => `GRANT ${role} TO owner${version >= 16 ? ' WITH SET TRUE' : ''};`;

  beforeAll(async () => {
    if (isHere) server = await startOwnPostgres(programs());
  });

  afterAll(() => server?.stop());

  beforeEach(async (context) => {
    if (!isHere) context.skip(`${DEBIAN_15} is not there`);
    await admin('DROP DATABASE IF EXISTS news');
    await admin('DROP DATABASE IF EXISTS weather');
    for (const role of [APP_ROLE, PUBLIC_ROLE, 'owner', 'other']) await admin(`DROP ROLE IF EXISTS ${role}`);
  });

  test('an owner who may make roles makes all there is to make, once', async () => {
    await admin('CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE news OWNER owner');
    expect(await prepareRoles({ url: owner(), takesRoles: true })).toEqual([]);
    expect(await settings()).toEqual([
      'verbatim_app: {"search_path=public, pg_temp",TimeZone=UTC,statement_timeout=30000}',
      'verbatim_public: {"search_path=public, pg_temp",TimeZone=UTC,statement_timeout=10000,plan_cache_mode=force_generic_plan}',
    ]);
    expect(await everybodyHasTemporary()).toBe(false);
    const before = await catalogue();
    expect(await prepareRoles({ url: owner(), takesRoles: true })).toEqual([]);
    expect(await catalogue()).toEqual(before);
  });

  test('an owner who made the roles may take them', async () => {
    await admin('CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE news OWNER owner');
    await migrateDatabase(owner(), { takesRoles: true });
    await expectToWork();
  });

  test('an owner who may nothing is told all that an administrator has to do, and nothing is half done', async () => {
    await admin('CREATE ROLE owner LOGIN');
    await admin('CREATE DATABASE news');
    await admin('GRANT CREATE ON SCHEMA public TO owner', 'news');
    await admin('REVOKE USAGE ON SCHEMA public FROM PUBLIC', 'news');
    const before = await catalogue();
    const refusal = await refusalOf(migrateDatabase(owner(), { takesRoles: true }));
    const statements = statementsIn(refusal);
    const [app, forPublic] = [SETTINGS.slice(0, 3), SETTINGS.slice(3)];
    expect(statements).toEqual([
      ...['CREATE ROLE verbatim_app NOLOGIN;', grant('verbatim_app'), ...app],
      ...['CREATE ROLE verbatim_public NOLOGIN;', grant('verbatim_public'), ...forPublic],
      'GRANT USAGE ON SCHEMA public TO verbatim_app, verbatim_public;',
      REVOKE,
    ]);
    expect(refusal).toMatch(/"owner" may not make it so\. Nothing was changed.*database "news"/s);
    expect(await catalogue()).toEqual(before);
    await admin('GRANT USAGE ON SCHEMA public TO owner', 'news');
    for (const sql of statements) await admin(sql, 'news');
    const said: string[] = [];
    const log = (words: string) => said.push(words);
    await migrateDatabase(owner(), { takesRoles: true, log });
    expect(said).toEqual(['Applying 1 migration']);
    await expectToWork();
  });

  test('an owner of the database does its own part when an administrator has done the rest', async () => {
    await admin('CREATE ROLE owner LOGIN');
    await admin('CREATE DATABASE news OWNER owner');
    const refusal = await refusalOf(prepareRoles({ url: owner(), takesRoles: true }));
    expect(refusal).not.toContain('REVOKE');
    expect(await everybodyHasTemporary()).toBe(true);
    for (const sql of statementsIn(refusal)) await admin(sql, 'news');
    expect(await prepareRoles({ url: owner(), takesRoles: true })).toEqual([]);
    expect(await everybodyHasTemporary()).toBe(false);
  });

  test('what can wait is advice', async () => {
    await admin('CREATE ROLE owner LOGIN; CREATE ROLE verbatim_app; CREATE ROLE verbatim_public');
    await admin('CREATE DATABASE news');
    await admin('GRANT ALL ON SCHEMA public TO owner WITH GRANT OPTION', 'news');
    const said: string[] = [];
    const applied = await migrateDatabase(owner(), { log: (words) => said.push(words) });
    expect(applied).toEqual((await readMigrationFiles()).map(({ name }) => name));
    expect(statementsIn(said[0]!)).toEqual([...SETTINGS, REVOKE]);
  });

  test('roles that another database’s owner made are granted by whoever may', async () => {
    await admin('CREATE ROLE other LOGIN CREATEROLE; CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE weather OWNER other');
    await admin('CREATE DATABASE news OWNER owner');
    await prepareRoles({ url: urlOf('other', 'weather'), takesRoles: true });
    if (version >= 16) {
      const refusal = await refusalOf(migrateDatabase(owner(), { takesRoles: true }));
      const [app, forPublic] = [SETTINGS.slice(0, 3), SETTINGS.slice(3)];
      expect(statementsIn(refusal)).toEqual([
        ...[grant('verbatim_app'), ...app],
        ...[grant('verbatim_public'), ...forPublic],
      ]);
      for (const sql of statementsIn(refusal)) await admin(sql, 'news');
    }
    await migrateDatabase(owner(), { takesRoles: true });
    await expectToWork();
  });

  test('a schema of one’s own needs no right on the database or on public', async () => {
    await admin('CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE news');
    await admin(
      'REVOKE ALL ON SCHEMA public FROM PUBLIC; CREATE SCHEMA "fact check" AUTHORIZATION owner',
      'news',
    );
    const url = owner('?schema=fact%20check');
    await migrateDatabase(url, { takesRoles: true });
    await expectToWork('?schema=fact%20check');
    expect(
      await admin(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`, 'news'),
    ).toEqual([]);
  });

  test('a schema that is missing is made where the owner may, else by an administrator', async () => {
    await admin('CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE news');
    const url = owner('?schema=checks');
    const refusal = await refusalOf(migrateDatabase(url));
    expect(statementsIn(refusal)).toEqual(['CREATE SCHEMA checks AUTHORIZATION owner;', REVOKE]);
    expect(await admin(`SELECT FROM pg_roles WHERE rolname = 'verbatim_app'`)).toEqual([]);
    await admin('GRANT CREATE ON DATABASE news TO owner');
    await migrateDatabase(url);
    await expectToWork('?schema=checks');
  });

  test('two databases of one server are prepared at once', async () => {
    await admin('CREATE ROLE owner LOGIN CREATEROLE');
    await admin('CREATE DATABASE news OWNER owner');
    await admin('CREATE DATABASE weather OWNER owner');
    const urls = [owner(), urlOf('owner', 'weather'), owner(), urlOf('owner', 'weather')];
    expect(await Promise.all(urls.map((url) => prepareRoles({ url, takesRoles: true })))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  /** The API's two roles, taken by the owner, read what they may. */
  async function expectToWork(parameters = ''): Promise<void> {
    for (const [role, table] of [
      [APP_ROLE, 'claims'],
      [PUBLIC_ROLE, 'public_claims'],
    ] as const) {
      const pool = createPool({ url: withRole(owner(parameters), role), max: 1 });
      expect(
        (await pool.query(`SELECT current_user AS role, (SELECT count(*)::int FROM ${table}) AS rows`)).rows,
      ).toEqual([{ role, rows: 0 }]);
      await pool.end();
    }
  }

  const everybodyHasTemporary = async () =>
    (await admin(`SELECT has_database_privilege('public', 'news', 'TEMPORARY') AS has`))[0]!['has'];

  const settings = async () =>
    (
      await admin(
        `SELECT setrole::regrole || ': ' || setconfig::text AS line FROM pg_db_role_setting ORDER BY setrole::regrole::text`,
        'news',
      )
    ).map(({ line }) => line);

  /** Versions of all rows that roles, grants and settings are in. */
  const catalogue = () =>
    admin(
      `SELECT xmin::text, oid::text AS key FROM pg_authid UNION ALL
       SELECT xmin::text, roleid || ' ' || member FROM pg_auth_members UNION ALL
       SELECT xmin::text, setdatabase || ' ' || setrole FROM pg_db_role_setting UNION ALL
       SELECT xmin::text, datname FROM pg_database WHERE datname = 'news' UNION ALL
       SELECT xmin::text, nspname FROM pg_namespace ORDER BY 2`,
      'news',
    );
});

/** The indented lines of a message. */
function statementsIn(message: string): string[] {
  return message.split('\n').flatMap((line) => /^ {2}(\S.*)$/.exec(line)?.[1] ?? []);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it was not refused',
    (error: Error) => error.message,
  );
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
