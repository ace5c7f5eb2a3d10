import pg from 'pg';
import { connectionConfig, quoteIdentifier } from '../urls/connection-config.ts';

/**
 * Lets the roles that the migrations make sign in with the passwords of the given URLs. A role that can already is left
 * as it is.
 * @throws Error when the database is not migrated
 */
export async function enableLogins({ ownerUrl, urls }: { ownerUrl: string; urls: string[] }): Promise<void> {
  for (const url of urls) if (!(await canSignIn(url))) await enableLogin(ownerUrl, url);
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client(connectionConfig(url));
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '28P01' || code === '28000') return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function enableLogin(ownerUrl: string, url: string): Promise<void> {
  const { user, password } = connectionConfig(url);
  const client = new pg.Client(connectionConfig(ownerUrl));
  await client.connect();
  try {
    const secret = client.escapeLiteral(password as string);
    await client.query(`ALTER ROLE ${quoteIdentifier(user!)} LOGIN PASSWORD ${secret}`);
  } finally {
    await client.end();
  }
}
