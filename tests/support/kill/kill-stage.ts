import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readConfig, startApi } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import { openDatabase, type OpenDatabase } from '@verbatim/database/embedded';
import type { Role } from '@verbatim/shared';
import type { Pool } from 'pg';
import { startApiProcess, type ApiProcess } from '../api-process.ts';
import { makeDeskKeys, signDeskToken } from '../desk-token.ts';
import { GraphQLClient } from '../graphql-client.ts';
import { descendants, freePorts, until } from '../processes.ts';

/** What is killed: the API, every process of PostgreSQL, one of those that work for the API, or API and PostgreSQL. */
export const VICTIMS = ['API', 'POSTGRESQL', 'BACKEND', 'BOTH'] as const;

export type Victim = (typeof VICTIMS)[number];

/** Somebody at the desk of the stage. */
export interface StagePerson {
  readonly id: string;
  readonly role: Role;
  readonly desk: GraphQLClient;
}

/** An API and a PostgreSQL in processes of their own, on files that last, to be killed and brought back. */
export interface KillStage {
  readonly people: readonly StagePerson[];
  /** Resolved while everything is up; whoever's request failed waits for it. */
  isUp(): Promise<void>;
  /** Kills at once: no process gets to do anything any more. */
  kill(victim: Victim): void;
  /** Starts again what was killed, waits until it answers, and lets `then` look at it before anybody else does. */
  revive(then: (owner: Pool) => Promise<void>): Promise<void>;
  /** Runs something as the owner of the database. */
  asOwner<Result>(run: (owner: Pool) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Makes a database that waits for the disk, people with sessions, and starts the API. */
export async function openKillStage(roles: readonly Role[]): Promise<KillStage> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-kill-'));
  const keys = makeDeskKeys();
  const keyFile = join(folder, 'desk.pem');
  await writeFile(keyFile, keys.publicKey.export({ type: 'spki', format: 'pem' }));
  const [port] = await freePorts(1);
  const open = () => openDatabase({ env: { VERBATIM_DATA_DIR: folder }, migrate: true });
  let database = await open();
  const environment = ({ appUrl, publicUrl }: OpenDatabase) => ({
    VERBATIM_DATA_DIR: folder,
    APP_DATABASE_URL: appUrl,
    PUBLIC_DATABASE_URL: publicUrl,
    DESK_SIGNING_PUBLIC_KEY_FILE: keyFile,
    API_PORT: String(port),
    API_HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
  });
  const url = `http://127.0.0.1:${port}`;
  const sessions = await makeSessions(roles, environment(database));
  const people = sessions.map(({ id, role, sessionId }) => ({
    id,
    role,
    desk: new GraphQLClient(`${url}/desk/graphql`, () => ({
      authorization: `Bearer ${signDeskToken(keys.privateKey, { sub: id, sid: sessionId })}`,
    })),
  }));
  let api: ApiProcess = await startApiProcess(environment(database), 'BUILT');
  let up = Promise.resolve();
  let raise: () => void = () => undefined;
  let killed: Victim | null = null;
  /** What served the API when one of it was killed: PostgreSQL ends the others before it comes back. */
  let ending: readonly number[] = [];

  async function asOwner<Result>(run: (owner: Pool) => Promise<Result>): Promise<Result> {
    const owner = createPool({ url: database.ownerUrl!, max: 1 });
    try {
      return await run(owner);
    } finally {
      await owner.end();
    }
  }

  return {
    people,
    isUp: () => up,
    asOwner,
    kill(victim) {
      killed = victim;
      up = new Promise((resolve) => (raise = resolve));
      if (victim !== 'POSTGRESQL' && victim !== 'BACKEND') api.child.kill('SIGKILL');
      if (victim === 'API') return;
      const postmaster = postmasterPid(folder);
      const servers = descendants(postmaster);
      const [backend, ...others] = servers.filter(({ command }) => command.includes('verbatim_app'));
      if (victim === 'BACKEND' && backend !== undefined) {
        // Whichever comes first; PostgreSQL then ends all and recovers by itself.
        killIfThere(backend.pid);
        ending = others.map(({ pid }) => pid);
        return;
      }
      if (victim === 'BACKEND') killed = 'POSTGRESQL';
      process.kill(postmaster, 'SIGKILL');
      for (const { pid } of servers) killIfThere(pid);
    },
    async revive(then) {
      if (killed === 'POSTGRESQL' || killed === 'BOTH') {
        await database.lost;
        database = await open();
      }
      if (killed === 'API' || killed === 'BOTH') api = await startApiProcess(environment(database), 'BUILT');
      if (killed === 'BACKEND') await until('PostgreSQL has begun anew', () => !ending.some(isThere));
      await until('the API is ready', () => fetch(`${url}/readyz`).then(({ ok }) => ok));
      await asOwner(then);
      raise();
    },
    async close() {
      await api.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function makeSessions(
  roles: readonly Role[],
  env: Record<string, string>,
): Promise<{ id: string; role: Role; sessionId: string }[]> {
  const { services, close } = await startApi(readConfig({ ...env, API_PORT: '0' }), createLogger('silent'));
  try {
    await services.ratings.ensureDefaultScale();
    const made = [];
    for (const [n, role] of roles.entries()) {
      const credentials = {
        email: `${role.toLowerCase()}-${n}@desk.test`,
        password: 'correct horse battery',
      };
      const { id } = await services.people.create({ ...credentials, name: `${role} ${n}`, role });
      const { session } = await services.people.signIn(credentials);
      made.push({ id, role, sessionId: session.id });
    }
    return made;
  } finally {
    await close();
  }
}

function postmasterPid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
