import pg from 'pg';
import { connectionConfig } from '../urls/connection-config.ts';
import { readMigrationFiles } from './migration-files.ts';

/**
 * How a database stands to the migrations of this code. CURRENT: they are the same. COMPATIBLE: the database has some
 * that this code does not know, and each says that it serves this code. BEHIND: some are still to be applied. AHEAD: the
 * database has some that do not serve this code. EARLIER: it is of a version before the first of these migrations.
 * FAILED: one was begun and not finished.
 */
export type MigrationState = {
  state: 'CURRENT' | 'COMPATIBLE' | 'BEHIND' | 'AHEAD' | 'EARLIER' | 'FAILED';
  /** The migrations that make it so; none when CURRENT. */
  names: string[];
};

/** Whether this code may work on a database. */
export function isServed({ state }: MigrationState): boolean {
  return state === 'CURRENT' || state === 'COMPATIBLE';
}

/** What `pg`'s clients and pools have. */
export type Queryable = { query(sql: string): Promise<{ rows: unknown[] }> };

/**
 * Compares the database's `_prisma_migrations` with prisma/migrations. It takes a query, and another one where the
 * database has more; `verbatim_app` may run them.
 * @param database a URL, or a client or pool that is connected already
 */
export async function migrationState(database: string | Queryable): Promise<MigrationState> {
  if (typeof database !== 'string') return compare(database);
  const client = new pg.Client(connectionConfig(database));
  client.on('error', () => undefined); // the query fails with it
  await client.connect();
  try {
    return await compare(client);
  } finally {
    await client.end();
  }
}

async function compare(database: Queryable): Promise<MigrationState> {
  const known = (await readMigrationFiles()).map(({ name }) => name);
  const { finished, unfinished } = await applied(database);
  const behind = known.filter((name) => !finished.includes(name));
  const unknown = [...finished, ...unfinished].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    if (behind.includes(known[0]!)) return { state: 'EARLIER', names: unknown };
    const serving = await servingMigrations(database, known);
    const ahead = unknown.filter((name) => unfinished.includes(name) || !serving.includes(name));
    if (ahead.length > 0) return { state: 'AHEAD', names: ahead };
  }
  if (unfinished.length > 0) return { state: 'FAILED', names: unfinished };
  if (behind.length > 0) return { state: 'BEHIND', names: behind };
  return { state: unknown.length > 0 ? 'COMPATIBLE' : 'CURRENT', names: unknown };
}

const UNDEFINED_TABLE = '42P01';
const APPLIED = `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

async function applied(database: Queryable): Promise<{ finished: string[]; unfinished: string[] }> {
  try {
    const rows = (await database.query(APPLIED)).rows as { name: string; finished: boolean }[];
    const namesOf = (finished: boolean) =>
      rows.filter((row) => row.finished === finished).map((row) => row.name);
    return { finished: namesOf(true), unfinished: namesOf(false) };
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return { finished: [], unfinished: [] };
    throw error;
  }
}

/** The migrations that say that they serve code whose newest migration is the last of those given. */
async function servingMigrations(database: Queryable, known: string[]): Promise<string[]> {
  const { rows } = await database.query(
    'SELECT migration, serves_code_from AS oldest FROM schema_compatibility',
  );
  return (rows as { migration: string; oldest: string }[])
    .filter(({ oldest }) => known.includes(oldest))
    .map(({ migration }) => migration);
}
