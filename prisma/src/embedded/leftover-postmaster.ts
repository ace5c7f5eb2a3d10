import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataDirectory } from './data-directory.mjs';

/**
 * Stops a PostgreSQL that nobody keeps any more, as after `kill -9` of its keeper, so that it can be started anew. A
 * pid file whose number another program has by now is removed; one whose process is gone PostgreSQL sees to itself.
 */
export async function stopLeftoverPostmaster({ postgres }: DataDirectory): Promise<void> {
  const pidFile = join(postgres, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (!(await commandLine(pid)).includes(postgres)) {
    await rm(pidFile, { force: true });
    return;
  }
  // Fast shutdown, then immediate shutdown, then the end: the log makes up for the last two.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    if (await ended(pid, 10_000)) return;
  }
  throw new Error(`A PostgreSQL without an owner (process ${pid}) does not stop. Stop it, then start again.`);
}

async function ended(pid: number, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(30)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}
