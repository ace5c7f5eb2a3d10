import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type TestCluster, startTestCluster } from '@verbatim/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProjectCopy, copyProject } from './project-copy.ts';

// A PostgreSQL of one's own, with an owner who is no superuser. The API's roles are there, made by another one.
let project: ProjectCopy;
let cluster: TestCluster;
let stop: () => Promise<void>;
let env: { DATABASE_URL: string };

beforeAll(async () => {
  project = copyProject();
  ({ cluster, stop } = await startTestCluster());
  await execute(urlOf({}), `CREATE ROLE somebody LOGIN CREATEDB CREATEROLE PASSWORD 'pass word'`);
  env = { DATABASE_URL: urlOf({ user: 'somebody', password: 'pass word', database: 'own' }) };
});

afterAll(async () => {
  await stop();
  project.remove();
});

test('migrate deploy creates the database that the URL names, and says all that an administrator has to do', async () => {
  const { status, output } = await project.prisma(['migrate', 'deploy'], { env });
  expect(output).toContain('PostgreSQL database own created');
  const statements = output.match(/^ {2}(GRANT|ALTER ROLE) .*;$/gm)!;
  expect(statements).toEqual([
    '  GRANT verbatim_app TO somebody WITH SET TRUE;',
    '  ALTER ROLE verbatim_app IN DATABASE own SET search_path = public, pg_temp;',
    "  ALTER ROLE verbatim_app IN DATABASE own SET TimeZone = 'UTC';",
    '  ALTER ROLE verbatim_app IN DATABASE own SET statement_timeout = 30000;',
    '  GRANT verbatim_public TO somebody WITH SET TRUE;',
    '  ALTER ROLE verbatim_public IN DATABASE own SET search_path = public, pg_temp;',
    "  ALTER ROLE verbatim_public IN DATABASE own SET TimeZone = 'UTC';",
    '  ALTER ROLE verbatim_public IN DATABASE own SET statement_timeout = 10000;',
    '  ALTER ROLE verbatim_public IN DATABASE own SET plan_cache_mode = force_generic_plan;',
  ]);
  expect(status).toBe(1);
  await expect(execute(env.DATABASE_URL, 'TABLE _prisma_migrations')).rejects.toMatchObject({
    code: '42P01',
  });
  await execute(urlOf({}), statements.join(''));
});

test('migrate reset drops nothing while something is missing', async () => {
  await execute(env.DATABASE_URL, 'CREATE TABLE kept ()');
  await execute(urlOf({}), 'REVOKE verbatim_public FROM somebody');
  const { status, output } = await project.prisma(['migrate', 'reset', '--force'], { env });
  expect(output).toContain('GRANT verbatim_public TO somebody WITH SET TRUE;');
  expect(status).toBe(1);
  await execute(env.DATABASE_URL, 'TABLE kept; DROP TABLE kept');
  await execute(urlOf({}), 'GRANT verbatim_public TO somebody WITH SET TRUE');
});

test('migrate deploy applies every migration once nothing is missing', async () => {
  const { status, output } = await project.prisma(['migrate', 'deploy'], { env });
  expect(output).toContain('All migrations have been successfully applied.');
  expect(status).toBe(0);
});

test('a shadow database of its own is emptied and used', async () => {
  await execute(env.DATABASE_URL, 'CREATE DATABASE shadow');
  const shadow = urlOf({ user: 'somebody', password: 'pass word', database: 'shadow' });
  await execute(shadow, 'CREATE TABLE left_over ()');
  const from = ['--from-migrations', 'prisma/migrations'];
  const { status, output } = await project.prisma(
    ['migrate', 'diff', ...from, '--to-schema', 'prisma/schema', '--exit-code'],
    { env: { ...env, SHADOW_DATABASE_URL: shadow } },
  );
  expect(output).toContain('No difference detected.');
  expect(status).toBe(0);
  await expect(execute(shadow, 'TABLE left_over')).rejects.toMatchObject({ code: '42P01' });
});

test('db execute runs a script whole, functions with semicolons in them too', async () => {
  const input = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2; END $$; SELECT two();`;
  const { status, output } = await project.prisma(['db', 'execute', '--stdin'], { env, input });
  expect(output).toContain('Script executed successfully.');
  expect(status).toBe(0);
});

test('a migration that fails is told with the reason, and can be declared rolled back', async () => {
  const folder = join(project.folder, 'prisma/migrations/29990101000000_broken');
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), 'CREATE TABLE half ();\nSELECT * FROM no_such_table;\n');
  const deploy = await project.prisma(['migrate', 'deploy'], { env });
  expect(deploy.output).toContain('P3018');
  expect(deploy.output).toContain('relation "no_such_table" does not exist');
  expect(deploy.status).toBe(1);
  const resolve = await project.prisma(['migrate', 'resolve', '--rolled-back', '29990101000000_broken'], {
    env,
  });
  expect(resolve.output).toContain('marked as rolled back');
  expect(resolve.status).toBe(0);
});

test('a server that is down and a wrong password are told as such', async () => {
  const down = await project.prisma(['migrate', 'status'], { env: { DATABASE_URL: urlOf({ port: '1' }) } });
  expect(down.output).toMatch(/P1001: Can't reach the database server at 127.0.0.1:1/);
  const wrong = await project.prisma(['migrate', 'status'], {
    env: { DATABASE_URL: urlOf({ password: 'wrong' }) },
  });
  expect(wrong.output).toMatch(/P1000: .*password authentication failed/);
  expect([down.status, wrong.status]).toEqual([1, 1]);
});

function urlOf(parts: { user?: string; password?: string; port?: string; database?: string }): string {
  const url = new URL(cluster.ownerUrl);
  if (parts.user) url.username = parts.user;
  if (parts.password) url.password = parts.password;
  if (parts.port) url.port = parts.port;
  url.pathname = parts.database ?? 'postgres';
  return url.href;
}

async function execute(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
