import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPool, exportLog } from '@verbatim/database';
import { checkpointsOf, type Scratch } from './scratch-database.ts';

export interface VerifyingMeasure {
  /** Of the desk's log. */
  readonly entries: number;
  readonly checkpoints: number;
  readonly megabytes: number;
  /** Of each run of the command, its start included. */
  readonly seconds: readonly number[];
}

const RUNS = 3;
/** Entries that come between two checkpoints. */
const BATCH = 250;

/** Fills the desk's log with what is in it already, over and over, signs on the way, and verifies an export of it. */
export async function measureVerifying(
  scratch: Scratch,
  { entries }: { entries: number },
  log: (progress: string) => void,
): Promise<VerifyingMeasure> {
  log(`Filling the desk’s log up to ${entries.toLocaleString('en')} entries`);
  const checkpoints = await fill(scratch, entries);
  const path = join(scratch.folder, 'export.jsonl');
  await exportTo(path, scratch.ownerUrl);
  const kept = checkpointsOf(scratch.folder);
  const files = (await readdir(kept)).filter((name) => name !== 'keys.txt');
  const command = [
    ...[fileURLToPath(new URL('../../../packages/cli/bin/verbatim.mjs', import.meta.url)), 'log', 'verify'],
    ...['--export', path, '--key', join(kept, 'keys.txt'), '--json'],
    ...files.flatMap((name) => ['--checkpoint', join(kept, name)]),
  ];
  const seconds: number[] = [];
  let lines = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const output = execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    seconds.push((performance.now() - start) / 1000);
    lines = (JSON.parse(output) as { logs: { lines: number }[] }).logs[0]!.lines;
  }
  return { entries: lines, checkpoints, megabytes: (await stat(path)).size / 1e6, seconds };
}

/** @returns how many checkpoints the desk's log has then */
async function fill(scratch: Scratch, entries: number): Promise<number> {
  const api = await scratch.startApi();
  const owner = createPool({ url: scratch.ownerUrl, max: 1 });
  try {
    await api.logs.close(); // keeps when told to
    for (;;) {
      await api.logs.keep();
      const { rows } = await owner.query<{ lines: number; checkpoints: number }>(
        `SELECT log_size('DESK')::int AS lines, (SELECT count(*)::int FROM log_checkpoints WHERE log = 'DESK') AS checkpoints`,
      );
      const { lines, checkpoints } = rows[0]!;
      if (lines >= entries) return checkpoints;
      await owner.query(
        `SELECT append_audit_entry(e.actor_id, e.action, e.subject_type, e.subject_id, e.claim_id, c.content::jsonb)
           FROM (SELECT * FROM audit_entries WHERE subject_type IN ('CLAIM', 'REVISION', 'EVIDENCE', 'VERIFICATION_MOVE', 'REVIEW')
                  ORDER BY id LIMIT $1) e JOIN audit_contents c ON c.entry_id = e.id`,
        [Math.min(BATCH, entries - lines)],
      );
    }
  } finally {
    await owner.end();
    await api.close();
  }
}

async function exportTo(path: string, url: string): Promise<void> {
  const pool = createPool({ url, max: 1 });
  const file = createWriteStream(path);
  try {
    await exportLog(pool, (record) => {
      file.write(`${record}\n`);
    });
  } finally {
    file.end();
    await finished(file);
    await pool.end();
  }
}
