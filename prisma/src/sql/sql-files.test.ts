import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestCluster, createTestDatabase, startTestCluster } from '../testing/index.ts';
import { connectionConfig } from '../urls/connection-config.ts';
import { compareSql } from './compare-sql.ts';
import { readSqlFiles, type SqlFile } from './sql-files.ts';
import { migrationText } from './write-sql-migration.ts';

let cluster: TestCluster;
let stop: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  ({ cluster, stop } = await startTestCluster());
});

beforeEach(async () => {
  const { ownerUrl } = await createTestDatabase(cluster);
  client = new pg.Client(connectionConfig(ownerUrl));
  await client.connect();
  return () => client.end();
});

afterAll(() => stop());

test('every function, trigger, view and grant of a migrated database is that of its file', async () => {
  expect(await compareSql(client)).toEqual({ differences: [], drops: [], files: [], privileges: [] });
});

test('what differs from its file is named, and a migration of it takes the difference away', async () => {
  await client.query(`
    CREATE OR REPLACE FUNCTION log_size(which log_name) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT 0::bigint';
    DROP TRIGGER claims_audit ON claims;
    CREATE FUNCTION stray() RETURNS int LANGUAGE sql RETURN 1;
    CREATE FUNCTION built_on_stray() RETURNS int LANGUAGE sql RETURN stray() + 1;
    DROP VIEW public_log_keys;
    GRANT DELETE ON publications TO verbatim_app;
    REVOKE SELECT (title) ON sources FROM verbatim_app;
    REVOKE SELECT ON topics FROM verbatim_app`);
  const found = await compareSql(client);
  expect(found.differences.sort()).toEqual([
    'The function built_on_stray() stands in no file of prisma/sql.',
    'The function log_size(log_name) differs: prisma/sql/log/log_size.sql has the newest text.',
    'The function stray() stands in no file of prisma/sql.',
    'The trigger claims_audit on claims is missing: prisma/sql/log/write_audit_entry.sql has the newest text.',
    'The view public_log_keys is missing: prisma/sql/log/public_log_keys.sql has the newest text.',
    'prisma/sql grants what is not there: GRANT SELECT ON TABLE public_log_keys TO verbatim_app',
    'prisma/sql grants what is not there: GRANT SELECT ON TABLE public_log_keys TO verbatim_public',
    'prisma/sql grants what is not there: GRANT SELECT ON TABLE topics TO verbatim_app',
    'verbatim_app has DELETE on TABLE publications, and no file of prisma/sql grants it.',
  ]);
  expect(found.drops).toEqual(['DROP FUNCTION built_on_stray()', 'DROP FUNCTION stray()']);
  await client.query(
    migrationText(found, { migration: '20990101000000_mended', serves: '20990101000000_mended' }),
  );
  expect((await compareSql(client)).differences).toEqual([]);
});

test('a function that returns something else is dropped first, with the triggers that its file makes again', async () => {
  const files = await readSqlFiles();
  const changed = replaced(files, 'largest_power_below', (text) =>
    text.replace('RETURNS bigint', 'RETURNS int'),
  );
  const found = await compareSql(client, changed);
  expect(found.drops).toEqual(['DROP FUNCTION largest_power_below(bigint)']);
  // Made again, it may be executed by everybody unless that is taken away in the same migration.
  expect(found.privileges).toEqual(['REVOKE EXECUTE ON FUNCTION largest_power_below(bigint) FROM PUBLIC']);
  await client.query(migrationText(found, { migration: '20990101000000_x', serves: '20990101000000_x' }));
  expect((await compareSql(client, changed)).differences).toEqual([]);
});

test('what would need CASCADE is refused, and what depends on it is named', async () => {
  await client.query('CREATE INDEX claims_power_idx ON claims (largest_power_below(version))');
  const changed = replaced(await readSqlFiles(), 'largest_power_below', (text) =>
    text.replace('RETURNS bigint', 'RETURNS int'),
  );
  await expect(compareSql(client, changed)).rejects.toThrow(
    /would need CASCADE[^]*index claims_power_idx depends on function largest_power_below/,
  );
});

test('a file defines what it is named for, and nothing is defined twice', async () => {
  const files = await readSqlFiles();
  const [one] = files;
  await expect(compareSql(client, [{ ...one!, name: 'another' }])).rejects.toThrow(
    `prisma/sql/${one!.path} defines no function another.`,
  );
  await expect(compareSql(client, [one!, { ...one!, path: 'elsewhere.sql' }])).rejects.toThrow(
    /stands in two files/,
  );
});

test('every function looks for names in our schema and in pg_temp last, and its body is valid', async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace
        AND proconfig IS DISTINCT FROM ARRAY['search_path="public", pg_temp']`,
  );
  expect(rows).toEqual([]);
  // As CREATE FUNCTION would, had the migrations not put it off.
  await client.query(
    `SELECT CASE l.lanname WHEN 'sql' THEN fmgr_sql_validator(p.oid) ELSE plpgsql_validator(p.oid) END
       FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'public'::regnamespace`,
  );
});

function replaced(files: SqlFile[], name: string, change: (text: string) => string): SqlFile[] {
  return files.map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
}
