import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findLockHolder } from '../lock/process-lock.mjs';
import { type DataDirectory, cloneRoot } from './data-directory.mjs';
import { openLog, readLog } from './log-file.ts';

/**
 * Starts a keeper for a data directory's database, in a session of its own, so that Ctrl-C does not reach it.
 * Resolves when there is a keeper to ask, this one or another's that was quicker.
 * @throws Error with the keeper's last words when it ends before it can be asked
 */
export async function startKeeper(
  directory: DataDirectory,
  options: { durable?: boolean; temporary?: boolean },
): Promise<void> {
  const logFile = join(directory.logs, 'database-keeper.log');
  const { descriptor, start } = openLog(logFile);
  const flags = [
    ...(options.durable === false ? ['--not-durable'] : []),
    ...(options.temporary ? ['--temporary'] : []),
  ];
  const program = join(cloneRoot(), 'prisma', 'bin', 'database-keeper.mjs');
  const child = spawn(process.execPath, [program, '--data-dir', directory.root, ...flags], {
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  child.unref();
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null }));
  for (;;) {
    const holder = await findLockHolder(directory.databaseLock);
    holder?.socket.destroy();
    if (holder !== undefined) return;
    const end = await Promise.race([ended, delay(25)]);
    if (end === undefined) continue;
    if (end.code === 0) return;
    throw new Error(`The embedded database could not be started:\n${await readLog(logFile, start)}`);
  }
}
