import pg from 'pg';
import type { MigrationDatasource } from '../engine/migration-adapter.ts';
import { connectionConfig } from '../urls/connection-config.ts';
import { connectionProblem } from './connection-problem.ts';
import { createDatabase } from './create-database.ts';

/**
 * `cli can-connect-to-database` and `cli create-database`: the answer is the exit code and, when it is not 0, an
 * error with Prisma's code as a JSON line on stderr.
 * @returns the exit code
 */
export async function runDatabaseCommand(
  command: string | undefined,
  datasource: () => Promise<MigrationDatasource>,
): Promise<number> {
  // Prisma's CLI reads the lines of stderr from the second on.
  log('INFO', { message: `Starting schema engine command ${command ?? ''}` });
  let url = '';
  try {
    ({ url } = await datasource());
    if (command === 'can-connect-to-database') await connectOnce(url);
    else if (command === 'create-database') await createDatabase({ url });
    else throw new Error(`There is no command ${command ?? ''}`);
    return 0;
  } catch (error) {
    log('ERROR', connectionProblem(error, url));
    return 1;
  }
}

async function connectOnce(url: string): Promise<void> {
  const client = new pg.Client({ ...connectionConfig(url), connectionTimeoutMillis: 15_000 });
  await client.connect();
  await client.end();
}

function log(level: 'INFO' | 'ERROR', fields: { message: string; error_code?: string }): void {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
