import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../support/processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start` as somebody ran it. */
export interface StartProcess {
  readonly pid: number;
  /** What it said so far, on both streams. */
  output(): string;
  /** Resolves when it has said something. @throws Error with all it said when it ends first */
  said(words: string): Promise<void>;
  /** Resolves with the exit status. */
  ended(): Promise<number | null>;
  /** What Ctrl-C does. */
  interrupt(): void;
  kill(): void;
}

/** Runs the start with an environment that has nothing of the test's own. */
export function runStart(env: Record<string, string>): StartProcess {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    pid: child.pid!,
    output: () => output,
    async said(words) {
      await until(`the start says "${words}"`, () => {
        if (output.includes(words)) return true;
        if (hasEnded(child)) throw new Error(`The start ended before it said "${words}":\n${output}`);
        return false;
      }).catch((error: Error) => {
        throw new Error(`${error.message}\n${output}`);
      });
    },
    ended: async () => (await closed)[0],
    interrupt: () => child.kill('SIGINT'),
    kill: () => child.kill('SIGKILL'),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
