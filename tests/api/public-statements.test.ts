import { createPool } from '@verbatim/database';
import { createTestDatabase } from '@verbatim/database/testing';
import { expect, inject, it } from 'vitest';
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
