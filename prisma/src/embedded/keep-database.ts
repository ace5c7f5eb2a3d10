import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeProcessLock } from '../lock/process-lock.mjs';
import { type DataDirectory, dataDirectoryAt } from './data-directory.mjs';
import { chooseDatabaseUser } from './database-user.ts';
import type { ClientMessage, KeeperState, ReleaseAnswer } from './keeper-protocol.ts';
import { stopLeftoverPostmaster } from './leftover-postmaster.ts';
import { ensureCluster } from './make-cluster.ts';
import { readOrMakePasswords } from './passwords.ts';
import { postgresPrograms } from './platform-package.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';

export type KeeperOptions = {
  root: string;
  /** False: no waiting for the disk. */
  durable: boolean;
  /** True: the data directory is removed in the end. */
  temporary: boolean;
};

/** How long the database waits for its next client when the last one was cut off, in milliseconds. */
const LINGER = 3000;
const FIRST_CLIENT = 15_000;

/**
 * Runs the embedded database for as long as somebody uses it. One keeper at most runs on a data directory; a client is
 * whoever holds a connection to it, so a client that is killed is gone at once. PostgreSQL is the keeper's child.
 * @returns the exit code
 */
export async function keepDatabase({ root, durable, temporary }: KeeperOptions): Promise<number> {
  const directory = dataDirectoryAt(root);
  const clients = new Set<Socket>();
  let state: KeeperState = { status: 'starting' };
  const { promise: finished, resolve: finish } = withResolvers();
  let unused = setTimeout(finish, FIRST_CLIENT);

  const taken = await takeProcessLock({
    path: directory.databaseLock,
    about: () => state,
    onVisitor: listenTo,
  });
  if (taken.lock === undefined) {
    taken.holder.socket.destroy();
    return 0;
  }
  const { lock, token } = taken;

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, finish);
  let code = 0;
  try {
    const postmaster = await start(directory, durable);
    announce({ status: 'ready', port: postmaster.port });
    const surprise = await Promise.race([finished.then(() => undefined), postmaster.ended]);
    if (surprise !== undefined) throw new Error(`PostgreSQL stopped by itself (${surprise})`);
    announce({ status: 'stopping' });
    await postmaster.stop();
  } catch (error) {
    announce({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
    code = 1;
    // Whoever started this keeper may not have asked yet.
    if (clients.size === 0)
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 5000))]);
  }
  clearTimeout(unused);
  await lock.release();
  if (temporary) await rm(root, { recursive: true, force: true });
  return code;

  function announce(next: KeeperState): void {
    state = next;
    for (const client of clients) client.write(`${JSON.stringify(state)}\n`);
  }

  function listenTo(socket: Socket): void {
    createInterface({ input: socket })
      .on('line', (line) => hear(socket, JSON.parse(line) as ClientMessage))
      .on('error', () => socket.destroy());
    socket.on('close', () => leave(socket));
  }

  function hear(socket: Socket, message: ClientMessage): void {
    if ('token' in message) {
      if (message.token !== token) return void socket.destroy();
      clients.add(socket);
      clearTimeout(unused);
      socket.write(`${JSON.stringify(state)}\n`);
      if (state.status === 'failed') finish();
    } else if (clients.size > 1) {
      const answer: ReleaseAnswer = { status: 'shared' };
      socket.end(`${JSON.stringify(answer)}\n`);
    } else {
      finish();
    }
  }

  function leave(socket: Socket): void {
    if (!clients.delete(socket) || clients.size > 0) return;
    clearTimeout(unused);
    unused = setTimeout(finish, LINGER);
  }
}

// Promise.withResolvers is not in Node 20.
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

async function start(directory: DataDirectory, durable: boolean): Promise<Postmaster> {
  const programs = postgresPrograms();
  const user = chooseDatabaseUser([directory.root, programs.postgres]);
  const passwords = await readOrMakePasswords(directory);
  const cluster = { directory, programs, user, passwords, durable };
  await stopLeftoverPostmaster(directory);
  await ensureCluster(cluster);
  const postmaster = await startPostmaster({
    ...cluster,
    logFile: join(directory.logs, 'postgres.log'),
    preferredPort: await lastPort(directory),
  });
  await writeFile(directory.databaseState, JSON.stringify({ port: postmaster.port }));
  return postmaster;
}

async function lastPort({ databaseState }: DataDirectory): Promise<number | undefined> {
  try {
    const { port } = JSON.parse(await readFile(databaseState, 'utf8')) as { port: unknown };
    return typeof port === 'number' && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined; // first start, or a file cut short
  }
}
