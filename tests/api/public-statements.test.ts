import { createPool } from '@verbatim/database';
import { createTestDatabase } from '@verbatim/database/testing';
import type { Pool } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { PublicRepository } from '../../apps/api/src/modules/public/public.repository.ts';

it('leaves a bounded number of prepared statements with a connection, however many are asked', async () => {
  const database = await createTestDatabase(inject('cluster'));
  const pool = createPool({ url: database.publicUrl, max: 1 });
  const repository = new PublicRepository(pool);
  const ask = (i: number) =>
    repository.answerText({ sql: `SELECT '"${i}:' || $1 || '"' AS answer`, values: ['a'] });
  const prepared = async () => {
    const { rows } = await pool.query<{ held: number }>(
      'SELECT count(*)::int AS held FROM pg_prepared_statements',
    );
    return rows[0]!.held;
  };
  // Asked once, a statement leaves nothing behind; asked again it is prepared.
  for (let i = 0; i < 300; i += 1) expect(await ask(i)).toBe(`"${i}:a"`);
  expect(await prepared()).toBe(0);
  let most = 0;
  for (let i = 1_000; i < 1_600; i += 1) {
    for (const time of [1, 2, 3]) expect([time, await ask(i)]).toEqual([time, `"${i}:a"`]);
    if (i % 20 === 0) most = Math.max(most, await prepared());
  }
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(200);
  await pool.end();
  await database.drop();
}, 120_000);

describe('statements that wait for others of the same words', () => {
  /** Told by the answer: which backend ran it, and which run of a statement it was part of. */
  const RUN = `pg_backend_pid() || ' ' || statement_timestamp()`;

  async function withPools(use: (pools: { owner: Pool; repository: PublicRepository }) => Promise<void>) {
    const database = await createTestDatabase(inject('cluster'));
    const owner = createPool({ url: database.ownerUrl, max: 1 });
    const pool = createPool({ url: database.publicUrl, max: 10 });
    await use({ owner, repository: new PublicRepository(pool) });
    await Promise.all([owner.end(), pool.end()]);
    await database.drop();
  }

  it('go to the database together, and each has its own answer', () =>
    withPools(async ({ owner, repository }) => {
      const sql = `SELECT ${RUN} || ' ' || $1::text AS answer FROM (SELECT pg_advisory_xact_lock_shared($2::int)) AS held`;
      // Those that run wait for the lock, and the others for them.
      await owner.query('SELECT pg_advisory_lock(7)');
      const values = Array.from({ length: 40 }, (_, i) => (i === 20 ? null : `“${i}” \\ {"a", 'b'}`));
      const answers = Promise.all(values.map((value) => repository.answerText({ sql, values: [value, 7] })));
      await owner.query('SELECT pg_advisory_unlock(7)');
      const found = await answers;
      expect(found.map((answer) => answer?.replace(/^\d+ \S+ \S+ /, '') ?? null)).toEqual(values);
      const runs = new Set(found.map((answer) => /^\d+ \S+ \S+/.exec(answer ?? '')?.[0]));
      expect(runs.size).toBeLessThan(20);
    }));

  it('fail alone', () =>
    withPools(async ({ owner, repository }) => {
      const sql = `SELECT (12 / $1::int)::text AS answer FROM (SELECT pg_advisory_xact_lock_shared($2::int)) AS held`;
      await owner.query('SELECT pg_advisory_lock(7)');
      const asked = [1, 2, 3, 4, 0, 6].map((by) => repository.answerText({ sql, values: [by, 7] }));
      const settled = Promise.allSettled(asked);
      await owner.query('SELECT pg_advisory_unlock(7)');
      const answers = (await settled).map((each) =>
        each.status === 'fulfilled' ? each.value : String(each.reason),
      );
      expect(answers).toEqual(['12', '6', '4', '3', 'error: division by zero', '2']);
    }));
});
