import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestCluster, startTestCluster } from '../testing/index.ts';
import { createPool } from './create-prisma-client.ts';

let cluster: TestCluster;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ cluster, stop } = await startTestCluster());
});

afterAll(() => stop());

test('a connection that breaks while it is in use fails its next query, and no more than that', async () => {
  const pool = createPool({ url: cluster.ownerUrl, max: 2 });
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  await pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
  await ended;
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
