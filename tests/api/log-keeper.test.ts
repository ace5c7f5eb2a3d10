import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger, LogKeeper, LogTreeRepository } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import {
  findSigner,
  LOG_NAMES,
  parseCheckpoint,
  parseVerifierKey,
  splitCheckpoints,
  toHex,
  verifyEd25519,
} from '@verbatim/log';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { LogVerifier } from '../../apps/api/src/modules/log/log-verifier.ts';
import { publishClaim, writeClaim } from '../support/desk.ts';
import { until } from '../support/processes.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let owner: Pool;

beforeEach(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  const reviewer = await api.signInNew('REVIEWER');
  await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, await writeClaim(editor.desk));
  owner = createPool({ url: api.database.ownerUrl, max: 2 });
  await api.api.logs.close(); // from here on it keeps when told to, not by the clock
  await api.api.logs.keep();
});

afterEach(async () => {
  await owner.end();
  await api.close();
});

async function checkpoints(log: string) {
  const { rows } = await owner.query<{ size: string; root: Buffer; note: string }>(
    'SELECT size, root, note FROM log_checkpoints WHERE log = $1 ORDER BY size',
    [log],
  );
  return rows.map(({ size, ...rest }) => ({ size: Number(size), ...rest }));
}

const outside = () => join(api.folder, 'checkpoints');

async function keptOutside(log: string): Promise<string[]> {
  const month = new Date().toISOString().slice(0, 7);
  return splitCheckpoints(await readFile(join(outside(), `${log.toLowerCase()}-${month}.txt`), 'utf8'));
}

async function keys() {
  const lines = (await readFile(join(outside(), 'keys.txt'), 'utf8')).trim().split('\n');
  return lines.map((line) => parseVerifierKey(line.split(' ')[0]!)!);
}

describe('the keeper of the logs', () => {
  it.each(LOG_NAMES)('signs the tree of %s, inside and outside the database', async (log) => {
    const { rows } = await owner.query<{ origin: string; size: string }>(
      'SELECT origin, log_size(name) AS size FROM logs WHERE name = $1',
      [log],
    );
    const { origin, size } = rows[0]!;
    const kept = await checkpoints(log);
    const newest = parseCheckpoint(kept.at(-1)!.note)!;
    expect(newest).toMatchObject({ origin, size: Number(size) });
    expect(toHex(newest.root)).toBe(toHex(kept.at(-1)!.root));
    expect(findSigner(newest.note, await keys(), verifyEd25519)).toMatchObject({ name: origin });
    expect(await keptOutside(log)).toEqual(kept.map(({ note }) => note));
  });

  it('leaves nothing waiting, and signs nothing twice', async () => {
    const before = await checkpoints('DESK');
    await api.api.logs.keep();
    expect(await checkpoints('DESK')).toEqual(before);
    expect((await owner.query('SELECT FROM log_queue')).rowCount).toBe(0);
  });

  it('signs what an export gave its place, though nothing waits any more', async () => {
    const verifier = new LogVerifier(owner, outside());
    await writeClaim(editor.desk);
    expect((await verifier.verify()).logs.some(({ unsigned }) => unsigned > 0)).toBe(true);
    expect((await owner.query('SELECT FROM log_queue')).rowCount).toBe(0);
    api.api.logs.start();
    await until('every line is signed', async () =>
      (await verifier.verify()).logs.every(({ unsigned }) => unsigned === 0),
    );
    await api.api.logs.close();
  });

  it('gives each entry one place, however many keep at once', async () => {
    const other = await startTestApi(inject('cluster'), {
      config: {
        databaseUrls: {
          appUrl: api.database.appUrl,
          publicUrl: api.database.publicUrl,
          separation: 'LOGINS',
        },
        logs: { keyFile: join(api.folder, 'keys', 'log.pem'), checkpointFolder: outside() },
      },
    });
    await Promise.all(
      Array.from({ length: 6 }, async (_, each) => {
        await writeClaim(editor.desk, { text: `Claim ${each}.` });
        await Promise.all([api.api.logs.keep(), other.api.logs.keep()]);
      }),
    );
    await api.api.logs.keep();
    const { rows } = await owner.query<{ entries: string; leaves: string; next: string }>(
      `SELECT (SELECT count(*) FROM audit_entries) AS entries, count(DISTINCT entry_id) AS leaves, max(index) + 1 AS next
         FROM log_leaves WHERE log = 'DESK'`,
    );
    const { entries, leaves, next } = rows[0]!;
    expect([leaves, next]).toEqual([entries, entries]);
    expect(Number((await checkpoints('DESK')).at(-1)!.size)).toBe(Number(entries));
    await other.close();
  });

  it('goes on with a new key, and refuses one that another has followed', async () => {
    const keyFile = join(api.folder, 'keys', 'log.pem');
    const oldKey = await readFile(keyFile);
    await rm(keyFile);
    const restarted = restart();
    await writeClaim(editor.desk);
    await restarted.keep();
    const known = (await keys()).filter(({ name }) => name.endsWith('/desk'));
    expect(known).toHaveLength(2);
    const notes = (await checkpoints('DESK')).map(({ note }) => parseCheckpoint(note)!.note);
    expect(findSigner(notes.at(-1)!, known, verifyEd25519)).toBe(known[1]);
    expect(findSigner(notes[0]!, known, verifyEd25519)).toBe(known[0]);

    await writeFile(keyFile, oldKey);
    const withOldKey = restart();
    await writeClaim(editor.desk);
    await expect(withOldKey.keep()).rejects.toThrow(/a key that another has followed/);
  });

  it('signs nothing on a database that was put back', async () => {
    await asBefore(20);
    const before = await checkpoints('DESK');
    await expect(restart().keep()).rejects.toThrow(
      /newer than the DESK log, which has 20: the database was put back/,
    );
    await writeClaim(editor.desk);
    await expect(api.api.logs.keep()).rejects.toThrow(/put back|contradicts/);
    expect(await checkpoints('DESK')).toEqual(before);
  });

  it('signs nothing over lines that were changed', async () => {
    const other = createHash('sha256').digest();
    await unguarded("UPDATE log_nodes SET hash = $1 WHERE log = 'DESK' AND level = 0", [other]);
    await unguarded("UPDATE log_nodes SET hash = $1 WHERE log = 'DESK' AND level > 0", [other]);
    await writeClaim(editor.desk);
    await expect(api.api.logs.keep()).rejects.toThrow(/contradicts the DESK log: lines were changed/);
  });

  it('takes a note away that was cut short while it was written', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const file = join(outside(), `desk-${month}.txt`);
    const whole = await readFile(file, 'utf8');
    await writeFile(file, `${whole}verbatim.invalid/x\n12`);
    await writeClaim(editor.desk);
    await api.api.logs.keep();
    const kept = await readFile(file, 'utf8');
    expect(kept.startsWith(whole)).toBe(true);
    expect(splitCheckpoints(kept).map((note) => parseCheckpoint(note)?.size)).toEqual(
      (await checkpoints('DESK')).map(({ size }) => size),
    );
  });

  it('is let sign true tree heads alone by the database', async () => {
    const app = createPool({ url: api.database.appUrl, max: 1 });
    try {
      await expect(
        app.query("INSERT INTO log_checkpoints (log, size, root, note) VALUES ('DESK', 3, $1, 'x')", [
          Buffer.alloc(32),
        ]),
      ).rejects.toThrow(/not of this log/);
    } finally {
      await app.end();
    }
  });
});

/** A keeper as a process has it that starts now. */
function restart() {
  const files = { keyFile: join(api.folder, 'keys', 'log.pem'), checkpointFolder: outside() };
  const pool = createPool({ url: api.database.appUrl, max: 1 });
  const keeper = new LogKeeper(new LogTreeRepository(pool), files, createLogger('silent'));
  return { keep: () => keeper.keep().finally(() => pool.end()) };
}

/** Does what only somebody can who has the whole server. */
async function unguarded(sql: string, values: unknown[] = []): Promise<void> {
  const superuser = createPool({ url: api.database.superuserUrl, max: 1 });
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(sql, values);
  await superuser.end();
}

/** The desk's log as it was when it had so many lines. */
async function asBefore(size: number): Promise<void> {
  await unguarded(
    "DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM log_leaves WHERE log = 'DESK' AND index >= $1)",
    [size],
  );
  await unguarded("DELETE FROM log_leaves WHERE log = 'DESK' AND index >= $1", [size]);
  await unguarded("DELETE FROM log_nodes WHERE log = 'DESK' AND ((index + 1) << level) > $1", [size]);
  await unguarded("DELETE FROM log_checkpoints WHERE log = 'DESK' AND size > $1", [size]);
}
