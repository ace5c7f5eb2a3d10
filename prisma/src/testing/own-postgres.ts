import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { chooseDatabaseUser } from '../embedded/database-user.ts';
import { freePort } from '../embedded/free-port.ts';

export type OwnPostgres = { /** The superuser's. */ url: string; stop(): Promise<void> };

/**
 * Starts a PostgreSQL of one's own in a folder of its own, not waiting for the disk: one that Verbatim did not make.
 * @param programs the folder of `initdb` and `postgres`
 */
export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-own-postgres-'));
  const user = chooseDatabaseUser([programs]);
  user.own(folder);
  const data = join(folder, 'data');
  const make = user.command(join(programs, 'initdb'), [
    ...['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
  ]);
  execFileSync(make.program, make.args, { ...make.options, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const run = user.command(join(programs, 'postgres'), [
    ...['-D', data, '-p', String(port)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(run.program, run.args, { ...run.options, stdio: 'ignore' });
  const url = `postgresql://admin@127.0.0.1:${port}/postgres`;
  while (!(await takesSignIns(url))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL of ${programs} does not start`);
    await delay(25);
  }
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function takesSignIns(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
