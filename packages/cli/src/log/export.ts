import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { APP_ROLE, createPool, exportLog } from '@verbatim/database';
import { openDatabase } from '@verbatim/database/embedded';
import { UsageError } from '../usage-error.ts';

/**
 * Exports both logs with the snapshots and publications they speak of. A file is written beside its name first, so that
 * one cut short never bears it.
 * @throws {UsageError} when the database or the file cannot be used
 */
export async function exportToFile(args: string[]): Promise<void> {
  const output = parse(args);
  const database = await openDatabase({ env: process.env }).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const pool = createPool({ url: database.appUrl, role: APP_ROLE, max: 1 });
  try {
    const draft = output === undefined ? undefined : `${output}.part`;
    const stream = draft === undefined ? process.stdout : createWriteStream(draft, { mode: 0o600 });
    await (draft === undefined ? undefined : once(stream, 'open'));
    const records = await exportLog(pool, async (record) => {
      if (!stream.write(`${record}\n`)) await once(stream, 'drain');
    });
    if (draft === undefined) return;
    stream.end();
    await once(stream, 'finish');
    await rename(draft, output!);
    process.stderr.write(`${records} records written to ${output}.\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new UsageError(`Cannot write the export: ${(error as Error).message}.`);
  } finally {
    await pool.end();
    await database.close();
  }
}

function parse(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { output: { type: 'string', short: 'o' } } }).values.output;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. "verbatim help log" shows how.`);
  }
}
