import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { openLog, readLog } from './log-file.ts';
import { type ClusterOptions, OWNER, SUPERUSER } from './make-cluster.ts';
import type { Passwords } from './passwords.ts';

export type Postmaster = {
  port: number;
  /** Resolves when PostgreSQL ends, however it does, with words on how. */
  ended: Promise<string>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
};

export type PostmasterOptions = ClusterOptions & { logFile: string; preferredPort: number | undefined };

/**
 * Starts PostgreSQL on a loopback port, the preferred one if it is free, and waits until it takes sign-ins, however
 * long recovery takes.
 * @throws Error with PostgreSQL's own last words when it does not start
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const patience = Date.now() + 20_000;
  let port = await freePort(options.preferredPort);
  for (;;) {
    const attempt = await launch(options, port);
    if (await takesSignIns(options, attempt)) return attempt;
    const words = await attempt.lastWords();
    const isPassing = Date.now() < patience;
    if (isPassing && /could not bind|could not create any TCP/.test(words)) port = await freePort();
    // Workers of a killed PostgreSQL go within moments of it.
    else if (isPassing && /pre-existing shared memory|still in use/.test(words)) await delay(200);
    else throw new Error(`PostgreSQL does not start (${await attempt.ended}):\n${words}`);
  }
}

async function launch({ directory, programs, user, durable, logFile }: PostmasterOptions, port: number) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args, options } = user.command(programs.postgres, [
    ...['-D', directory.postgres, '-p', String(port)],
    ...flags,
  ]);
  const { descriptor, start } = openLog(logFile);
  const child = spawn(program, args, { ...options, stdio: ['ignore', descriptor, descriptor] });
  closeSync(descriptor);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code ?? '?'}`));
  });
  return {
    child,
    port,
    ended,
    lastWords: () => readLog(logFile, start),
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

type Attempt = Awaited<ReturnType<typeof launch>>;

/** @returns true once a sign-in works, false when PostgreSQL has ended before */
async function takesSignIns({ passwords }: PostmasterOptions, attempt: Attempt): Promise<boolean> {
  const { child, port } = attempt;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: SUPERUSER,
      password: passwords.superuser,
      database: 'postgres',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await ensureOwner(client, passwords);
      return true;
    } catch (error) {
      if (!isPassing(error)) {
        await attempt.stop();
        throw explain(error);
      }
      await delay(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** Not listening yet, or (57P03) starting up or recovering. A connection cut off while it is made has no code. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === undefined || ['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code);
}

function explain(error: unknown): unknown {
  if ((error as { code?: string }).code !== '28P01') return error;
  const advice = 'Put back the database-passwords.json that was made with it.';
  return new Error(`The data directory's PostgreSQL refuses the password kept for its superuser. ${advice}`);
}

/**
 * Makes the owner and the database where they are missing. The owner is no superuser: it may make the roles that the
 * API works as, and the shadow databases that Prisma replays migrations in.
 */
async function ensureOwner(client: pg.Client, { owner }: Passwords): Promise<void> {
  const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER]);
  if (role.rowCount === 0) {
    const password = client.escapeLiteral(owner);
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE CREATEDB PASSWORD ${password}`);
  }
  const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER]);
  if (database.rowCount === 0) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
}
