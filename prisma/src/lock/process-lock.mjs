// Plain JavaScript on built-in modules: `npm start` takes a lock before anything is installed.
import { createHash, randomBytes } from 'node:crypto';
import { on, once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {{ pid: number, port: number, token: string }} LockContent what the lock file holds (its owner reads it)
 * @typedef {{ release: () => Promise<void> }} ProcessLock
 * @typedef {object} Holder a lock's live holder
 * @property {number} pid
 * @property {unknown} about what the holder said of itself
 * @property {string} token known to those only who can read the lock file
 * @property {import('node:net').Socket} socket stays open until one of the two sides ends it
 * @property {AsyncIterableIterator<string[]>} messages lines the holder sends later, each as [line]; ends or fails with the
 *   socket
 */

/**
 * Takes a lock that outlives no process. The holder listens on a loopback port and proves to whoever asks that it knows
 * the file's token, so a file left behind by `kill -9`, a process id in use again or a port in use again all count as
 * free, and nothing depends on a clock.
 * @param {object} options
 * @param {string} options.path the lock file, in a folder that exists
 * @param {() => unknown} [options.about] what the holder tells those who ask, as JSON
 * @param {(socket: import('node:net').Socket) => void} [options.onVisitor] gets every connection, after the greeting
 * @returns {Promise<{ lock: ProcessLock, token: string, holder?: undefined } | { lock?: undefined, holder: Holder }>}
 *   the lock with its token, or who has it
 */
export async function takeProcessLock({ path, about = () => null, onVisitor = () => undefined }) {
  const token = randomBytes(24).toString('hex');
  /** @type {Set<import('node:net').Socket>} */
  const visitors = new Set();
  const server = createServer((socket) => {
    visitors.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => visitors.delete(socket));
    socket.write(`${JSON.stringify({ proof: proofOf(token), about: about() })}\n`);
    onVisitor(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const content = JSON.stringify({ pid: process.pid, port, token });
  for (;;) {
    if (await createFile(path, content)) return { lock: { release }, token };
    const holder = await findLockHolder(path);
    if (holder !== undefined) {
      server.close();
      return { holder };
    }
    await removeAbandoned(path);
  }

  async function release() {
    if ((await readLock(path))?.token === token) rmSync(path, { force: true });
    for (const visitor of visitors) visitor.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

/**
 * Who holds the lock now. End the holder's socket when done with it.
 * @param {string} path the lock file
 * @returns {Promise<Holder | undefined>} undefined when the lock is free or its holder is gone
 */
export async function findLockHolder(path) {
  const content = await readLock(path);
  return content === undefined ? undefined : meet(content);
}

/** @param {string} token */
function proofOf(token) {
  return createHash('sha256').update(token).digest('hex');
}

/** @param {string} path @param {string} content */
async function createFile(path, content) {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A file that is empty is being written just now, or its writer was killed in between: it gets a second.
 * @param {string} path
 * @returns {Promise<LockContent | undefined>}
 */
async function readLock(path) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const text = await readFile(path, 'utf8').catch(ignoreMissing);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      await delay(50);
    }
  }
  return undefined;
}

/**
 * @param {LockContent} content
 * @returns {Promise<Holder | undefined>}
 */
async function meet({ pid, port, token }) {
  const socket = connect({ host: '127.0.0.1', port });
  const reader = createInterface({ input: socket });
  const messages = on(reader, 'line', { close: ['close'] });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => reader.close());
  // A stopped or starved holder accepts but does not answer; while its process lives, the lock is taken.
  const patience = new AbortController();
  const silence = delay(5000, 'silent', { signal: patience.signal, ref: false }).catch(() => 'answered');
  const first = await Promise.race([messages.next().catch(() => undefined), silence]);
  patience.abort();
  if (first === 'silent' && isAlive(pid)) return { pid, about: null, token, socket, messages };
  const greeting = typeof first === 'object' && !first.done ? parseGreeting(first.value[0]) : undefined;
  if (greeting?.proof === proofOf(token)) return { pid, about: greeting.about, token, socket, messages };
  socket.destroy();
  return undefined;
}

/** @param {string} line @returns {{ proof?: string, about?: unknown } | undefined} */
function parseGreeting(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes a lock file without a holder. Of several who found it abandoned one removes it, having looked again: the
 * others may hold a fresh lock by now.
 * @param {string} path
 */
async function removeAbandoned(path) {
  const mutex = `${path}.takeover`;
  if (await createFile(mutex, '')) {
    const holder = await findLockHolder(path);
    holder?.socket.destroy();
    if (holder === undefined) rmSync(path, { force: true });
    rmSync(mutex, { force: true });
  } else {
    await delay(50);
    const age = Date.now() - (statSync(mutex, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 15_000) rmSync(mutex, { force: true });
  }
}

/** @param {NodeJS.ErrnoException} error @returns {undefined} */
function ignoreMissing(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
