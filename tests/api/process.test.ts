import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@verbatim/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeDeskKeys } from '../support/desk-token.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let folder: string;
let database: TestDatabase;
let good: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-process-'));
  database = await createTestDatabase(inject('cluster'));
  const keyFile = join(folder, 'desk.pem');
  await writeFile(keyFile, makeDeskKeys().publicKey.export({ type: 'spki', format: 'pem' }));
  good = {
    API_PORT: '0',
    API_HOST: '127.0.0.1',
    VERBATIM_DATA_DIR: folder,
    APP_DATABASE_URL: database.appUrl,
    PUBLIC_DATABASE_URL: database.publicUrl,
    DESK_SIGNING_PUBLIC_KEY_FILE: keyFile,
  };
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the API as a process of its own, with an IPC channel, as `npm start` does. */
function start(env: Record<string, string | undefined>): {
  child: ChildProcess;
  port: Promise<number>;
  ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: inRepository('apps/api'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // Not `close`: it does not come once the channel was cut from this side.
  const ended = Promise.all([
    once(child, 'exit'),
    once(child.stdout!, 'end'),
    once(child.stderr!, 'end'),
  ]).then(([[code]]): Ended => ({ code: code as number | null, output }));

  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (message: { port: number }) => {
      resolve(message.port);
    });
    void ended.then(() => {
      reject(new Error(`ended before it listened:\n${output}`));
    });
  });
  port.catch(() => undefined);
  return { child, port, ended };
}

describe('the process of the API', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'] as const)('stops in order on %s', async (how) => {
    const { child, port, ended } = start(good);
    const url = `http://127.0.0.1:${await port}`;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    if (how === 'disconnect') child.disconnect();
    else child.kill(how);
    const { code, output } = await ended;
    expect([code, output]).toEqual([0, expect.stringContaining('"msg":"stopped"')]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'a port that is none',
      { API_PORT: '70000' },
      /API_PORT must be a port from 0 to 65535, such as 4000; it is "70000"/,
    ],
    [
      'points that are none',
      { PUBLIC_POINTS_PER_ADDRESS: '-5' },
      /PUBLIC_POINTS_PER_ADDRESS must be a number of points a minute, such as 60000, or off; it is "-5"/,
    ],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of fatal/],
    [
      'no database',
      { APP_DATABASE_URL: undefined },
      /set DATABASE_URL, or both APP_DATABASE_URL and PUBLIC_DATABASE_URL/,
    ],
    [
      'a database URL that is none',
      { APP_DATABASE_URL: 'mysql://u:geheim@h/d' },
      /must look like postgresql:/,
    ],
    ['no key', { DESK_SIGNING_PUBLIC_KEY_FILE: '/nowhere/key.pem' }, /\/nowhere\/key\.pem cannot be read/],
    [
      'a key that is none',
      { DESK_SIGNING_PUBLIC_KEY_FILE: inRepository('package.json') },
      /holds no such key/,
    ],
  ])('says what is wrong: %s', async (_what, change, message) => {
    const { code, output } = await start({ ...good, ...change }).ended;
    expect([code, output]).toEqual([1, expect.stringMatching(message)]);
    expect(output).not.toMatch(/geheim| {4}at /);
  });

  it('says that the port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, output } = await start({ ...good, API_PORT: String(port) }).ended;
    expect([code, output]).toEqual([1, expect.stringContaining(`Port ${port} is in use. Set API_PORT`)]);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('serves while the database is not there yet, and says so', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/none';
    const { child, port, ended } = start({
      ...good,
      APP_DATABASE_URL: nowhere,
      PUBLIC_DATABASE_URL: nowhere,
    });
    const url = `http://127.0.0.1:${await port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});
