import pg from 'pg';
import { connectionConfig } from '../urls/connection-config.ts';
import { readMigrationFiles } from './migration-files.ts';

/**
 * How a database stands to the migrations of this code. CURRENT: they are the same. BEHIND: some are still to be
 * applied. AHEAD: the database has some that this code does not know. FAILED: one was begun and not finished.
 */
export type MigrationState = {
  state: 'CURRENT' | 'BEHIND' | 'AHEAD' | 'FAILED';
  /** The migrations that make it so; none when CURRENT. */
  names: string[];
};

/** What `pg`'s clients and pools have. */
export type Queryable = { query(sql: string): Promise<{ rows: unknown[] }> };

/**
 * Compares the database's `_prisma_migrations` with prisma/migrations. It takes one query; `verbatim_app` may run it.
 * @param database a URL, or a client or pool that is connected already
 */
export async function migrationState(database: string | Queryable): Promise<MigrationState> {
  const files = await readMigrationFiles();
  const known = files.map(({ name }) => name);
  const { finished, unfinished } = await applied(database);
  const ahead = [...finished, ...unfinished].filter((name) => !known.includes(name));
  const behind = known.filter((name) => !finished.includes(name));
  if (ahead.length > 0) return { state: 'AHEAD', names: ahead };
  if (unfinished.length > 0) return { state: 'FAILED', names: unfinished };
  if (behind.length > 0) return { state: 'BEHIND', names: behind };
  return { state: 'CURRENT', names: [] };
}

const UNDEFINED_TABLE = '42P01';
const SQL = `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL`;

async function applied(database: string | Queryable): Promise<{ finished: string[]; unfinished: string[] }> {
  try {
    const result = typeof database === 'string' ? await queryOnce(database) : await database.query(SQL);
    const rows = result.rows as { name: string; finished: boolean }[];
    const namesOf = (finished: boolean) =>
      rows.filter((row) => row.finished === finished).map((row) => row.name);
    return { finished: namesOf(true), unfinished: namesOf(false) };
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return { finished: [], unfinished: [] };
    throw error;
  }
}

async function queryOnce(url: string): Promise<{ rows: unknown[] }> {
  const client = new pg.Client(connectionConfig(url));
  client.on('error', () => undefined); // the query fails with it
  await client.connect();
  try {
    return await client.query(SQL);
  } finally {
    await client.end();
  }
}
