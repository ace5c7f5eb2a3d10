import type { MigrationDatasource } from '../engine/migration-adapter.ts';
import { connectionConfig, quoteIdentifier } from '../urls/connection-config.ts';
import pg from 'pg';

/** Creates the database that the URL names, signed in at the server's `postgres` database. Gives its name. */
export async function createDatabase({ url }: Pick<MigrationDatasource, 'url'>): Promise<string> {
  const { database, ...server } = connectionConfig(url);
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${quoteIdentifier(database)}`);
  } finally {
    await client.end();
  }
  return database;
}
