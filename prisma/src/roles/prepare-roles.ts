import pg from 'pg';
import { connectionConfig, schemaOf } from '../urls/connection-config.ts';
import { type RoleStatement, roleStatements } from './role-statements.ts';

export type PrepareOptions = {
  /** The owner's. */
  url: string;
  /** Whether the API signs in as the owner and then takes the roles. */
  takesRoles: boolean;
};

/**
 * Makes what migrations and the API need of roles: `verbatim_app` and `verbatim_public`, that the owner may take them,
 * their settings, the schema; and takes from everybody the right to make temporary tables. All of it is done, or none.
 * @returns the statements that the owner may not run and that can wait
 * @throws Error with all the statements for an administrator, when one of them cannot wait
 */
export function prepareRoles({ url, takesRoles }: PrepareOptions): Promise<string[]> {
  return carryOut(url, (client) => roleStatements(client, { schema: schemaOf(url) ?? 'public', takesRoles }));
}

/** What is said of the statements that can wait. */
export function explainAdvice(statements: string[]): string {
  return (
    'Verbatim works without these statements, and is safer with them. An administrator of the server may run them ' +
    `in this database:\n${statements.map((sql) => `  ${sql}`).join('\n')}`
  );
}

/**
 * Makes the roles that migrations speak of, and does nothing else to the database: for one that migrations are tried in.
 * @throws Error with the statements for an administrator, when the owner may not make them
 */
export async function ensureRolesExist(url: string): Promise<void> {
  await carryOut(url, async (client) => {
    const statements = await roleStatements(client, { schema: 'public', takesRoles: false });
    return statements.filter(({ need }) => need === 'MIGRATION');
  });
}

/** Roles are of all databases of a server: another one may have been faster. */
const OVERTAKEN = new Set(['42710', '23505', 'XX000']);
const ATTEMPTS = 5;

async function carryOut(
  url: string,
  find: (client: pg.Client) => Promise<RoleStatement[]>,
): Promise<string[]> {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      const statements = await find(client);
      const left = statements.filter(({ isAllowed }) => !isAllowed);
      if (left.some(({ need }) => need !== 'ADVICE')) throw new Error(explain(left, client));
      try {
        await runAll(
          client,
          statements.filter(({ isAllowed }) => isAllowed),
        );
        return left.map(({ sql }) => `${sql};`);
      } catch (error) {
        if (attempt === ATTEMPTS || !OVERTAKEN.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  } finally {
    await client.end();
  }
}

async function runAll(client: pg.Client, statements: RoleStatement[]): Promise<void> {
  if (statements.length === 0) return;
  await client.query('BEGIN');
  try {
    for (const { sql } of statements) await client.query(sql);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

function explain(left: RoleStatement[], { user, database }: pg.Client): string {
  return (
    `The database is not ready for Verbatim, and "${user}" may not make it so. Nothing was changed. Have an ` +
    `administrator of the server run this in the database "${database}", then try again:\n\n` +
    `${left.map(({ sql }) => `  ${sql};`).join('\n')}\n\n` +
    'The grants of roles are not needed where APP_DATABASE_URL and PUBLIC_DATABASE_URL are set.'
  );
}
