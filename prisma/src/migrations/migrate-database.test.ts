import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type TestCluster,
  type TestDatabase,
  createTestDatabase,
  startTestCluster,
} from '../testing/index.ts';
import { migrateDatabase } from './migrate-database.ts';
import { readMigrationFiles } from './migration-files.ts';
import { migrationState } from './migration-state.ts';

const LATER = '29990101000000_later';

let cluster: TestCluster;
let stop: () => Promise<void>;
let database: TestDatabase;

beforeAll(async () => {
  ({ cluster, stop } = await startTestCluster());
  database = await createTestDatabase(cluster);
});

afterAll(() => stop());

test('a migrated database is current, for the application too', async () => {
  expect(await migrationState(database.ownerUrl)).toEqual({ state: 'CURRENT', names: [] });
  expect(await migrationState(database.appUrl)).toEqual({ state: 'CURRENT', names: [] });
  expect(await migrateDatabase(database.ownerUrl)).toEqual([]);
});

test('an empty database is behind by every migration', async () => {
  const url = new URL(cluster.ownerUrl);
  url.pathname = '/postgres';
  const names = (await readMigrationFiles()).map(({ name }) => name);
  expect(await migrationState(url.href)).toEqual({ state: 'BEHIND', names });
});

test('a migration that this code does not know stops the start with what to do', async () => {
  const copy = await createTestDatabase(cluster);
  await insertMigration(copy.ownerUrl, LATER, 'now()');
  expect(await migrationState(copy.ownerUrl)).toEqual({ state: 'AHEAD', names: [LATER] });
  await expect(migrateDatabase(copy.ownerUrl)).rejects.toThrow(
    /does not know.*29990101000000_later.*newer version/s,
  );
});

test('one that says that it serves this code does not; one that serves newer code alone, or is under way, does', async () => {
  const copy = await createTestDatabase(cluster);
  const newest = (await readMigrationFiles()).at(-1)!.name;
  await insertMigration(copy.ownerUrl, LATER, 'now()');
  await run(copy.ownerUrl, `INSERT INTO schema_compatibility VALUES ('${LATER}', '${newest}')`);
  for (const url of [copy.ownerUrl, copy.appUrl])
    expect(await migrationState(url)).toEqual({ state: 'COMPATIBLE', names: [LATER] });
  expect(await migrateDatabase(copy.ownerUrl)).toEqual([]);
  await insertMigration(copy.ownerUrl, '29990102000000_latest', 'now()');
  await run(copy.ownerUrl, `INSERT INTO schema_compatibility VALUES ('29990102000000_latest', '${LATER}')`);
  expect(await migrationState(copy.ownerUrl)).toEqual({ state: 'AHEAD', names: ['29990102000000_latest'] });
  await run(copy.ownerUrl, `UPDATE schema_compatibility SET serves_code_from = '${newest}'`);
  expect((await migrationState(copy.ownerUrl)).state).toBe('COMPATIBLE');
  await run(
    copy.ownerUrl,
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${LATER}'`,
  );
  expect(await migrationState(copy.ownerUrl)).toEqual({ state: 'AHEAD', names: [LATER] });
});

test('a database from before the first migration is refused with what to do, and not touched', async () => {
  const copy = await createTestDatabase(cluster);
  await run(copy.ownerUrl, 'DELETE FROM _prisma_migrations; DROP TABLE schema_compatibility');
  await insertMigration(copy.ownerUrl, '20260101000000_tables', 'now()');
  const state = { state: 'EARLIER', names: ['20260101000000_tables'] };
  expect(await migrationState(copy.ownerUrl)).toEqual(state);
  await expect(migrateDatabase(copy.ownerUrl)).rejects.toThrow(
    /before the first release \(it has the migration 20260101000000_tables\).*Export.*new, empty database/s,
  );
  expect(await migrationState(copy.ownerUrl)).toEqual(state);
});

test('every migration after the first says the oldest code that it serves', async () => {
  const names = (await readMigrationFiles()).map(({ name }) => name);
  const rows = await run<{ migration: string; oldest: string }>(
    database.ownerUrl,
    'SELECT migration, serves_code_from AS oldest FROM schema_compatibility ORDER BY migration',
  );
  expect(rows.map(({ migration }) => migration)).toEqual(names.slice(1));
  for (const { migration, oldest } of rows)
    expect(names.indexOf(oldest) >= 0 && oldest <= migration, `${migration} serves ${oldest}`).toBe(true);
});

test('a migration that failed half-way stops the start with what to do', async () => {
  const copy = await createTestDatabase(cluster);
  const [first] = await readMigrationFiles();
  await run(
    copy.ownerUrl,
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${first!.name}'`,
  );
  expect(await migrationState(copy.ownerUrl)).toEqual({ state: 'FAILED', names: [first!.name] });
  await expect(migrateDatabase(copy.ownerUrl)).rejects.toThrow(/npx prisma migrate resolve/);
});

test('two that migrate at once wait for each other', async () => {
  const name = `${cluster.template}_twice`;
  const admin = new URL(cluster.ownerUrl);
  admin.pathname = '/postgres';
  await run(admin.href, `CREATE DATABASE "${name}" TEMPLATE template0`);
  const url = new URL(cluster.ownerUrl);
  url.pathname = `/${name}`;
  const [one, other] = await Promise.all([migrateDatabase(url.href), migrateDatabase(url.href)]);
  const names = (await readMigrationFiles()).map((file) => file.name);
  expect([...one, ...other].sort()).toEqual(names);
  expect(await migrationState(url.href)).toEqual({ state: 'CURRENT', names: [] });
});

async function insertMigration(url: string, name: string, finished: string): Promise<void> {
  await run(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES (gen_random_uuid()::text, '', '${name}', ${finished}, 1)`,
  );
}

async function run<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
