import { type ChildProcess, fork } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DeskProcess {
  readonly url: string;
  /** What the server wrote so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

export interface DeskOptions {
  readonly apiUrl: string;
  readonly signingKey: KeyObject;
}

const ADMIN = path.resolve(import.meta.dirname, '../../../apps/admin');

/**
 * Starts the production build of the desk on a free port.
 * @throws Error with what the server wrote when it ends before it is ready
 */
export async function startDesk({ apiUrl, signingKey }: DeskOptions): Promise<DeskProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-desk-'));
  const keyFile = path.join(folder, 'signing-key.pem');
  await writeFile(keyFile, signingKey.export({ type: 'pkcs8', format: 'pem' }));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = fork(path.join(ADMIN, 'server.mjs'), {
    silent: true,
    env: {
      PATH: process.env['PATH'],
      ADMIN_PORT: String(port),
      API_URL: apiUrl,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: 'a secret of the tests alone',
      DESK_SIGNING_KEY_FILE: keyFile,
      DESK_COMPONENT_PAGES: '1',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  await ready(child, () => output);
  return {
    url,
    output: () => output,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // The way in which the starter lets go of it.
      child.disconnect();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The desk ended with ${code}:\n${output()}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
