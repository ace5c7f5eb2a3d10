import type { Pool, PoolClient } from 'pg';

/**
 * Runs work while nobody else grows or signs the logs, on one connection. Changes at the desk do not wait for it.
 * @param work is given the connection, outside a transaction
 */
export async function withLogLock<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isUnlocked = false;
  try {
    await client.query('SELECT log_lock()');
    const result = await work(client);
    await client.query('SELECT log_unlock()');
    isUnlocked = true;
    return result;
  } finally {
    client.release(!isUnlocked); // a connection that is given up gives up its lock too
  }
}

/** Runs work in a transaction that sees one moment throughout. */
export async function atOneMoment<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the first error says more
    throw error;
  }
}
