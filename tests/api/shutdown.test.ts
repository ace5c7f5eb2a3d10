import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { claimMutation, writeClaim } from '../support/desk.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
});

afterAll(() => api.database.drop());

it('finishes what runs before it stops', async () => {
  const editor = await api.signInNew('EDITOR');
  const claim = await writeClaim(editor.desk);
  const owner = createPool({ url: api.database.ownerUrl, max: 2 });
  const lock = await owner.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT FROM claims WHERE id = $1 FOR UPDATE', [claim.id]);
  const { id, version } = claim;
  const running = claimMutation(editor.desk, 'reviseClaim', { id, version, rationale: 'Just in time.' });
  await untilSomebodyWaits(() => owner.query('SELECT FROM pg_locks WHERE NOT granted'));

  let isClosed = false;
  const closing = api.api.close().then(() => (isClosed = true));
  await expect(fetch(`${api.url}/healthz`)).rejects.toThrow();
  expect(isClosed).toBe(false);
  await lock.query('COMMIT');
  expect(await running).toMatchObject({
    claim: { revision: { rationale: 'Just in time.' } },
    userErrors: [],
  });
  await closing;
  lock.release();
  await owner.end();
});

async function untilSomebodyWaits(look: () => Promise<{ rowCount: number | null }>): Promise<void> {
  while ((await look()).rowCount === 0) await new Promise((resolve) => setImmediate(resolve));
}
