import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestCluster, createTestDatabase, startTestCluster } from '@verbatim/database/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../support/processes.ts';
import { runStart } from './start-process.ts';

// A PostgreSQL of one's own, named by DATABASE_URL.
const folder = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
let cluster: TestCluster;
let stop: () => Promise<void>;
let ports: { API_PORT: string; ADMIN_PORT: string };

beforeAll(async () => {
  ({ cluster, stop } = await startTestCluster());
  const [api, desk] = await freePorts(2);
  ports = { API_PORT: String(api), ADMIN_PORT: String(desk) };
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing is seeded, and it is said how the first administrator is made', async () => {
  const database = await createTestDatabase(cluster);
  const start = runStart({ ...ports, VERBATIM_DATA_DIR: folder, DATABASE_URL: database.ownerUrl });
  await start.said('Ctrl-C stops everything.');
  expect(start.output()).toContain('Nobody can sign in yet.');
  expect(start.output()).toContain('npm run admin:create');
  expect(start.output()).not.toContain('verbatim-demo');
  expect(await one(database.ownerUrl, 'SELECT count(*)::int AS value FROM users')).toBe(0);
  start.interrupt();
  expect(await start.ended()).toBe(0);
});

test('a database of a newer migration is refused, not touched', async () => {
  const database = await createTestDatabase(cluster);
  await one(
    database.ownerUrl,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('newer', 'newer', '20990101000000_from_tomorrow', now(), 1) RETURNING 1 AS value`,
  );
  const start = runStart({ ...ports, VERBATIM_DATA_DIR: folder, DATABASE_URL: database.ownerUrl });
  expect(await start.ended()).toBe(1);
  expect(start.output()).toContain('20990101000000_from_tomorrow');
  expect(start.output()).not.toMatch(/^\s+at /m);
});

test('a newer database that serves this version is started on', async () => {
  const database = await createTestDatabase(cluster);
  await one(
    database.ownerUrl,
    `WITH newest AS (SELECT max(migration_name) AS name FROM _prisma_migrations), later AS (
       INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('newer', 'newer', '20990101000000_from_tomorrow', now(), 1))
     INSERT INTO schema_compatibility SELECT '20990101000000_from_tomorrow', name FROM newest RETURNING 1 AS value`,
  );
  const start = runStart({ ...ports, VERBATIM_DATA_DIR: folder, DATABASE_URL: database.ownerUrl });
  await start.said('Ctrl-C stops everything.');
  const response = await fetch(`http://127.0.0.1:${ports.API_PORT}/readyz`);
  expect(await response.json()).toMatchObject({ status: 'ready', migrations: 'COMPATIBLE' });
  start.interrupt();
  expect(await start.ended()).toBe(0);
});

test('a database from before the first release is refused with what to do', async () => {
  const database = await createTestDatabase(cluster);
  await one(
    database.ownerUrl,
    `UPDATE _prisma_migrations SET migration_name = '20260101000000_tables' RETURNING 1 AS value`,
  );
  const start = runStart({ ...ports, VERBATIM_DATA_DIR: folder, DATABASE_URL: database.ownerUrl });
  expect(await start.ended()).toBe(1);
  expect(start.output()).toMatch(
    /before the first release.*Export what you need with that version.*new, empty database/s,
  );
  expect(start.output()).not.toMatch(/^\s+at /m);
});

async function one(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows[0]?.value;
  } finally {
    await client.end();
  }
}
