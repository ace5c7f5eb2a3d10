import { spawn, type ChildProcess } from 'node:child_process';
import type { BenchDatabase } from '../bench-database.ts';
import type { Dialect } from '../cases.ts';

/** A server that is measured. */
export interface BenchServer {
  readonly name: string;
  readonly what: string;
  /** Path that requests go to. */
  readonly path: string;
  readonly dialect: Dialect;
  start(options: StartOptions): Promise<RunningServer>;
}

export interface StartOptions {
  readonly database: BenchDatabase;
  /** Where a server may keep what it is installed from. */
  readonly folder: string;
  /** False: no whole answer is kept, so that every request is asked of the database. */
  readonly mayRemember: boolean;
  readonly log: (progress: string) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a process of Node that says `{ type: 'listening', port }` over IPC when it is there. */
export async function startProcess({
  node = process.execPath,
  args,
  cwd,
  env,
}: {
  node?: string;
  args: readonly string[];
  cwd?: string;
  env: NodeJS.ProcessEnv;
}): Promise<RunningServer> {
  const child = spawn(node, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const port = await listening(child);
  return {
    port,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { type?: string; port?: number }) => {
      if (message.type === 'listening') resolve(message.port!);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
  });
}
