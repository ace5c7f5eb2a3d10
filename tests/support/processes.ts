import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, two minutes at most. @throws Error naming what did not come */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`It never came that ${what}`);
    await pause(50);
  }
}

/** A process and what started it. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes that a process started, and those that they did. */
export function descendants(pid: number): RunningProcess[] {
  const all = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, id, parent, command]) => ({ pid: Number(id), parent: Number(parent), command: command! }));
  const found = [];
  for (const queue = [pid]; queue.length > 0;) {
    const parent = queue.shift();
    for (const each of all) {
      if (each.parent !== parent) continue;
      queue.push(each.pid);
      found.push({ pid: each.pid, command: each.command });
    }
  }
  return found;
}

/** Whether a process is there and not merely waiting to be forgotten. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0);
      await once(server, 'listening');
      return server;
    }),
  );
  return servers.map((server) => {
    const address = server.address();
    server.close();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
}
