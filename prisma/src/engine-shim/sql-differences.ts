import pg from 'pg';
import type { MigrationDatasource } from '../engine/migration-adapter.ts';
import { compareSql } from '../sql/compare-sql.ts';
import { connectionConfig } from '../urls/connection-config.ts';

/**
 * Says how the functions, triggers, views and grants of a migrated database differ from prisma/sql, and what to do.
 * @returns null where they do not
 */
export async function sqlDifferences({ url }: MigrationDatasource): Promise<string | null> {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  try {
    const { differences } = await compareSql(client);
    if (differences.length === 0) return null;
    return (
      `prisma/sql and the migrations differ:\n${differences.map((line) => `  ${line}\n`).join('')}` +
      'Run: npm run sql:migration -- --name what-it-does\n'
    );
  } catch (error) {
    return `prisma/sql could not be compared with the migrations. ${(error as Error).message}\n`;
  } finally {
    await client.end();
  }
}
