import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Result = { status: number | null; output: string };

/** What Prisma's CLI needs of the clone, in a folder of its own, so that a test can change the schema. */
export type ProjectCopy = {
  folder: string;
  /** Runs `prisma` there; DATABASE_URL is unset unless it is given. Its output is that of both streams. */
  prisma(args: string[], options?: RunOptions): Promise<Result>;
  remove(): void;
};

export type RunOptions = { env?: Record<string, string>; terminal?: boolean; input?: string };

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-project-'));
  for (const path of ['prisma', 'prisma.config.ts', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (name) => !name.includes('.turbo'),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    prisma: (args, options) => runPrisma(folder, args, options),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Nothing can be downloaded: the place it would come from and the way there lead nowhere. */
const offline = { PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };

/** What would make the command work on another database, or be less strict with a terminal. */
const NOT_INHERITED = new Set(['DATABASE_URL', 'SHADOW_DATABASE_URL', 'CI']);

export async function runPrisma(cwd: string, args: string[], options: RunOptions = {}): Promise<Result> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.has(name));
  const env = { ...Object.fromEntries(inherited), ...offline, NO_COLOR: '1', ...options.env };
  const command = [process.execPath, join(root, 'node_modules/prisma/build/index.js'), ...args];
  const [program, ...parameters] = options.terminal ? inTerminal(command) : command;
  const child = spawn(program!, parameters, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  if (options.input !== undefined) child.stdin.end(options.input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** The command behind util-linux' or BSD's `script`, which gives it a terminal. */
function inTerminal(command: string[]): string[] {
  if (process.platform === 'darwin') return ['script', '-q', '/dev/null', ...command];
  return ['script', '--quiet', '--return', '--command', command.map(quote).join(' '), '/dev/null'];
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
