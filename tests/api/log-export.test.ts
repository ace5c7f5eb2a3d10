import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPool, exportLog } from '@verbatim/database';
import { ExportVerifier, parseVerifierKey, splitCheckpoints, type VerifyReport } from '@verbatim/log';
import type { Pool, PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { must, publishClaim, writeClaim } from '../support/desk.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let app: Pool;
let superuser: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  await api.api.logs.close(); // keeps when told to
  app = createPool({ url: api.database.appUrl, max: 1 });
  superuser = createPool({ url: api.database.superuserUrl, max: 1 });
  const editor = await api.signInNew('EDITOR');
  const reviewer = await api.signInNew('REVIEWER');
  const people = { editor: editor.desk, reviewer: reviewer.desk };
  const claim = await publishClaim(people, await writeClaim(editor.desk));
  await api.api.logs.keep();
  await publishClaim(people, await writeClaim(editor.desk, { text: 'Traffic had fallen by 3 percent.' }));
  await must(reviewer.desk, 'withhold', { id: claim.id, version: claim.version, reason: 'Taken back.' });
  await api.api.logs.keep();
});

afterAll(async () => {
  await app.end();
  await superuser.end();
  await api.close();
});

/** Exports the database and verifies it against what was kept outside. */
async function verify(pool = app): Promise<VerifyReport> {
  const folder = join(api.folder, 'checkpoints');
  const files = (await readdir(folder)).filter((name) => name !== 'keys.txt');
  const notes = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const keys = (await readFile(join(folder, 'keys.txt'), 'utf8')).trim().split('\n');
  const verifier = new ExportVerifier({
    checkpoints: notes.flatMap(splitCheckpoints),
    keys: keys.map((line) => {
      const [key, from] = line.split(' ') as [string, string];
      return { key: parseVerifierKey(key)!, fromSize: Number(from) };
    }),
  });
  await exportLog(pool, (record) => {
    verifier.take(record);
  });
  return verifier.finish();
}

it('an export of the database verifies, and is whole', async () => {
  const report = await verify();
  expect(report.problems).toEqual([]);
  const { rows } = await app.query<{ desk: number; public: number }>(
    'SELECT (SELECT count(*)::int FROM audit_entries) AS desk, (SELECT count(*)::int FROM public_log_entries) AS public',
  );
  expect(report.logs).toMatchObject([
    { log: 'DESK', lines: rows[0]!.desk, unsigned: 0, removed: 0 },
    { log: 'PUBLIC', lines: rows[0]!.public, unsigned: 0, removed: 0 },
  ]);
  expect(report).toMatchObject({ snapshots: 2, publications: 2, keysBroughtAlong: true });
});

describe('somebody who has the whole server and takes the triggers away', () => {
  // Everything is done in a transaction that is rolled back: `BEGIN` and `COMMIT` of the export are left out.
  let client: PoolClient;

  beforeEach(async () => {
    client = await superuser.connect();
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
  });

  afterEach(async () => {
    await client.query('ROLLBACK');
    client.release();
  });

  function withinTransaction(): Pool {
    const query = (sql: string, values?: unknown[]) =>
      /^(BEGIN|COMMIT|ROLLBACK)/.test(sql) ? Promise.resolve() : client.query(sql, values);
    return { connect: () => Promise.resolve({ query, release: () => undefined }) } as unknown as Pool;
  }

  it.each<[string, string, object]>([
    [
      'changes who did something',
      "UPDATE audit_entries SET actor_id = gen_random_uuid() WHERE id = (SELECT id FROM audit_entries WHERE subject_type = 'PUBLICATION' LIMIT 1)",
      { code: 'LINE_ALTERED', log: 'DESK' },
    ],
    [
      'changes what was done',
      "UPDATE audit_contents SET content = '{}' WHERE entry_id = (SELECT id FROM audit_entries WHERE subject_type = 'REVISION' LIMIT 1)",
      { code: 'CONTENT_ALTERED', log: 'DESK' },
    ],
    [
      'makes what was done go away',
      "DELETE FROM audit_contents WHERE entry_id = (SELECT id FROM audit_entries WHERE subject_type = 'REVIEW' LIMIT 1)",
      { code: 'CONTENT_MISSING', log: 'DESK' },
    ],
    [
      'changes what was published',
      "UPDATE publications SET content = jsonb_set(content, '{text}', '\"Another\"') WHERE number = 1",
      { code: 'PUBLICATION_ALTERED' },
    ],
    [
      'makes a publication go away',
      'DELETE FROM publications WHERE id = (SELECT id FROM publications LIMIT 1)',
      { code: 'PUBLICATION_ALTERED' },
    ],
    [
      'changes the bytes of a snapshot',
      "UPDATE snapshots SET original_bytes = 'x', original_sha256 = encode(sha256('x'), 'hex')",
      { code: 'SNAPSHOT_ALTERED' },
    ],
    [
      'puts a snapshot in by another way',
      `INSERT INTO snapshots (source_id, number, text, sha256, length, method, media_type, original_bytes, original_sha256, captured_by_id)
       SELECT source_id, 2, text, sha256, length, method, media_type, original_bytes, original_sha256, captured_by_id FROM snapshots LIMIT 1`,
      { code: 'SNAPSHOT_ALTERED' },
    ],
    [
      'cuts the log off',
      "DELETE FROM log_leaves WHERE log = 'DESK' AND index >= 40",
      { code: 'CUT_OFF', log: 'DESK' },
    ],
    [
      'says that a publication never was withheld',
      "UPDATE public_log_entries SET kind = 'REMOVAL' WHERE kind = 'WITHHOLDING'",
      { code: 'LINE_ALTERED', log: 'PUBLIC' },
    ],
    [
      'signs with another key',
      "UPDATE log_keys SET from_size = from_size + 1 WHERE log = 'DESK'",
      { code: 'KEY_ALTERED' },
    ],
  ])('is found: %s', async (_what, sql, problem) => {
    await client.query(sql);
    const { problems } = await verify(withinTransaction());
    expect(problems).toContainEqual(expect.objectContaining(problem));
  });

  it('is found who exchanges leaf hashes, by entry and window', async () => {
    await client.query(`
      UPDATE log_nodes a SET hash = b.hash FROM log_nodes b
       WHERE a.log = 'DESK' AND b.log = 'DESK' AND a.level = 0 AND b.level = 0 AND (a.index, b.index) IN ((3, 4), (4, 3))`);
    const { problems } = await verify(withinTransaction());
    expect(problems[0]).toMatchObject({ code: 'LINE_ALTERED', log: 'DESK', window: { after: 0 } });
    expect(problems.map(({ code }) => code)).toContain('TREE_MISMATCH');
  });
});
