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
  await insertMigration(copy.ownerUrl, '29990101000000_later', 'now()');
  expect(await migrationState(copy.ownerUrl)).toEqual({ state: 'AHEAD', names: ['29990101000000_later'] });
  await expect(migrateDatabase(copy.ownerUrl)).rejects.toThrow(
    /does not know: 29990101000000_later.*newer version/s,
  );
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

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
