import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database.ts';
import { migrateDatabase } from '../migrations/migrate-database.ts';
import { migrationsFolder, readMigrationFiles } from '../migrations/migration-files.ts';
import { compatibilityRow } from '../migrations/schema-compatibility.ts';
import { connectionConfig } from '../urls/connection-config.ts';
import { compareSql, type SqlDifference } from './compare-sql.ts';

const USAGE = `Writes what prisma/sql has and the migrations have not as a migration.

  npm run sql:migration -- --name what-it-does [--serves MIGRATION]

--name    of the migration, in kebab-case
--serves  name of the newest migration of the oldest code that may go on running on the changed database;
          when left out, older code is not served`;

/**
 * `npm run sql:migration`: a scratch database gets the migrations and is compared with prisma/sql; the difference is
 * written as a migration, applied to the scratch database, and compared again.
 * @returns the exit status: 0 done or nothing to do, 1 refused with a reason on stderr, 2 usage
 */
export async function writeSqlMigration(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { name: { type: 'string' }, serves: { type: 'string' } },
  });
  const known = (await readMigrationFiles()).map(({ name }) => name);
  const isUsable =
    /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(values.name ?? '') &&
    (values.serves === undefined || known.includes(values.serves));
  if (!isUsable) {
    process.stderr.write(`${USAGE}\n\nMigrations: ${known.join(', ')}\n`);
    return 2;
  }
  const root = await mkdtemp(join(tmpdir(), 'verbatim-sql-'));
  const embedded = await openEmbeddedDatabase({ root, durable: false, temporary: true });
  try {
    await migrateDatabase(embedded.ownerUrl);
    return await inDatabase(embedded.ownerUrl, (client) =>
      writeDifference(client, { name: values.name!, serves: values.serves }),
    );
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  } finally {
    await embedded.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function writeDifference(
  client: pg.Client,
  { name, serves }: { name: string; serves: string | undefined },
): Promise<number> {
  const difference = await compareSql(client);
  if (difference.differences.length === 0) {
    process.stdout.write('The migrations have all that prisma/sql has. Nothing to write.\n');
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const migration = `${stamp}_${name.replaceAll('-', '_')}`;
  const text = migrationText(difference, { migration, serves: serves ?? migration });
  await client.query(text);
  const left = await compareSql(client);
  if (left.differences.length > 0) {
    throw new Error(`The migration would leave differences:\n${left.differences.join('\n')}`);
  }
  const folder = join(migrationsFolder(), migration);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), text);
  const lines = [`prisma/migrations/${migration}/migration.sql:`, ...difference.differences];
  process.stdout.write(`${lines.join('\n  ')}\n`);
  return 0;
}

/** The whole text of a migration that makes a difference go away. */
export function migrationText(
  { drops, files, privileges }: SqlDifference,
  { migration, serves }: { migration: string; serves: string },
): string {
  const parts = [
    '-- Written by `npm run sql:migration` from prisma/sql.',
    'SET check_function_bodies = off;',
    drops.map((drop) => `${drop};`).join('\n'),
    ...files.map(({ text }) => text.trim()),
    privileges.map((statement) => `${statement};`).join('\n'),
    compatibilityRow({ migration, serves }),
    'RESET check_function_bodies;',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function inDatabase<Result>(url: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
