import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LockContent, type ProcessLock, findLockHolder, takeProcessLock } from './process-lock.mjs';

let folder: string;
let path: string;
let locks: ProcessLock[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'));
  path = join(folder, 'test.lock');
  locks = [];
});

afterEach(async () => {
  for (const lock of locks) await lock.release();
  rmSync(folder, { recursive: true });
});

async function take(about?: unknown) {
  const result = await takeProcessLock({ path, about: () => about });
  if (result.lock !== undefined) locks.push(result.lock);
  result.holder?.socket.destroy();
  return result;
}

test('a second taker is told who holds the lock and what it says of itself', async () => {
  await take({ desk: 'http://localhost:3000' });
  const { lock, holder } = await take();
  expect(lock).toBeUndefined();
  expect(holder).toMatchObject({ pid: process.pid, about: { desk: 'http://localhost:3000' } });
});

test('a released lock is free and leaves no file', async () => {
  const { lock } = await take();
  await lock?.release();
  locks = [];
  expect(existsSync(path)).toBe(false);
  expect(await findLockHolder(path)).toBeUndefined();
});

test('the lock of a killed process is free', async () => {
  const holder = await startHolder();
  expect((await take()).holder?.pid).toBe(holder.pid);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(existsSync(path)).toBe(true);
  expect((await take()).lock).toBeDefined();
});

test('a file that names a living process and a port that somebody else listens on is free', async () => {
  const stranger = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  writeFileSync(path, JSON.stringify({ pid: process.pid, port, token: 'old' } satisfies LockContent));
  expect((await take()).lock).toBeDefined();
  stranger.close();
});

test('an empty file, left by a process killed while writing it, is free', async () => {
  writeFileSync(path, '');
  expect((await take()).lock).toBeDefined();
});

test('of many who find an abandoned lock one gets it', async () => {
  writeFileSync(path, JSON.stringify({ pid: 1, port: 1, token: 'old' } satisfies LockContent));
  const results = await Promise.all(Array.from({ length: 12 }, () => take()));
  expect(results.filter(({ lock }) => lock !== undefined)).toHaveLength(1);
});

test('a holder that is stopped still holds', async () => {
  const holder = await startHolder();
  holder.kill('SIGSTOP');
  expect((await take()).holder?.pid).toBe(holder.pid);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}, 10_000);

test('nobody but the owner can read the token', async () => {
  await take();
  expect(readFileSync(path, 'utf8')).toContain('token');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

async function startHolder(): Promise<ChildProcess> {
  const module = JSON.stringify(new URL('./process-lock.mjs', import.meta.url).href);
  const script = `const { takeProcessLock } = await import(${module});
    await takeProcessLock({ path: ${JSON.stringify(path)} });
    process.stdout.write('held');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}
