import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@verbatim/database/embedded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descendants, freePorts, isRunning, until } from '../support/processes.ts';
import { type StartProcess, runStart } from './start-process.ts';

// The tests build on one another: a first start, the next ones on the same data directory, and every way to die.
const folder = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
const dataDirectory = join(folder, 'data');
let env: { VERBATIM_DATA_DIR: string; API_PORT: string; ADMIN_PORT: string };
let start: StartProcess;
let before: string;

beforeAll(async () => {
  const [api, desk] = await freePorts(2);
  env = { VERBATIM_DATA_DIR: dataDirectory, API_PORT: String(api), ADMIN_PORT: String(desk) };
});

afterAll(async () => {
  start.kill();
  // Whoever started them is gone, so they end by themselves.
  const postmaster = postmasterPid();
  await until('the database ends', () => postmaster === null || !isRunning(postmaster));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the first start fills in the demo and says where everything is and who can sign in', async () => {
  start = runStart(env);
  await start.said('Ctrl-C stops everything.');
  const output = start.output();
  expect(output).toContain('Filling in the demo');
  expect(output).toContain(`http://localhost:${env.ADMIN_PORT}`);
  expect(output).toContain(`http://localhost:${env.API_PORT}/graphql`);
  expect(output).toContain('editor@demo.verbatim.test');
  expect(output).toContain('verbatim-demo');
  expect(await publishedCount()).toBeGreaterThan(0);
  expect((await fetch(`http://localhost:${env.ADMIN_PORT}/sign-in`)).status).toBe(200);
  await until('both logs are signed', areLogsSigned);
  before = await fingerprint();
});

test('a second start on the same data directory is refused and told where the first one is', async () => {
  const second = runStart(env);
  expect(await second.ended()).toBe(1);
  expect(second.output()).toContain(`Verbatim runs on ${dataDirectory} already (process ${start.pid})`);
  expect(second.output()).toContain(`http://localhost:${env.ADMIN_PORT}`);
});

test('a killed API is brought back', async () => {
  killAll(/dist\/main\.js/);
  await start.said('The API ended by itself (SIGKILL). It is started again.');
  await start.said('The API is ready again.');
  expect(await publishedCount()).toBeGreaterThan(0);
});

test('a killed PostgreSQL is brought back, with every row that it had', async () => {
  process.kill(postmasterPid()!, 'SIGKILL');
  await start.said('The database went away');
  await start.said('The database is ready again.');
  await until('the API answers', isApiReady);
  expect(await fingerprint()).toBe(before);
});

test('API and PostgreSQL killed at once are brought back', async () => {
  const [postmaster] = [postmasterPid()!];
  killAll(/dist\/main\.js/);
  process.kill(postmaster, 'SIGKILL');
  await until('a new PostgreSQL runs', () => {
    const now = postmasterPid();
    return now !== null && now !== postmaster && isRunning(now);
  });
  await until('the API answers', isApiReady);
  expect(await fingerprint()).toBe(before);
});

test('Ctrl-C stops everything and leaves nothing running', async () => {
  const processes = [...descendants(start.pid).map(({ pid }) => pid), postmasterPid()!];
  expect(processes.length).toBeGreaterThan(3);
  start.interrupt();
  expect(await start.ended()).toBe(0);
  expect(processes.filter(isRunning)).toEqual([]);
});

test('the next start changes no data', async () => {
  start = runStart(env);
  await start.said('Ctrl-C stops everything.');
  expect(start.output()).not.toContain('Filling in the demo');
  expect(start.output()).toContain('verbatim-demo');
  expect(await fingerprint()).toBe(before);
});

test('when all of it is killed, the next start recovers by itself from the files that were left', async () => {
  const processes = descendants(start.pid).map(({ pid }) => pid);
  const postmaster = postmasterPid()!;
  for (const pid of [start.pid, ...processes, postmaster]) {
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  }
  await start.ended();
  await until('they are gone', () => ![...processes, postmaster].some(isRunning));
  expect(postmasterPid()).toBe(postmaster);
  start = runStart(env);
  await start.said('Ctrl-C stops everything.');
  expect(await fingerprint()).toBe(before);
  start.interrupt();
  expect(await start.ended()).toBe(0);
});

test.each([
  ['a port that is none', () => ({ API_PORT: 'http' }), 'API_PORT is "http"; it must be a port number'],
  ['one port for both', () => ({ ADMIN_PORT: env.API_PORT }), 'give them two numbers'],
  ['an unknown seed', () => ({ VERBATIM_SEED: 'all' }), 'VERBATIM_SEED is "all"; it can be "demo" or "none"'],
  [
    'a data directory that cannot be',
    () => ({ VERBATIM_DATA_DIR: join(fileInTheWay(), 'data') }),
    'set VERBATIM_DATA_DIR to a folder that is',
  ],
  [
    'a database that is not there',
    () => ({
      VERBATIM_DATA_DIR: join(folder, 'other'),
      DATABASE_URL: 'postgresql://somebody@127.0.0.1:1/none',
    }),
    '127.0.0.1:1',
  ],
])('%s is refused in words', async (_what, change, message) => {
  const refused = runStart({ ...env, ...change() });
  expect(await refused.ended()).toBe(1);
  expect(refused.output()).toContain(message);
  expect(refused.output()).not.toMatch(/^\s+at /m);
});

test('a port in use is named, with the variable to change', async () => {
  const [taken] = await freePorts(1);
  const { createServer } = await import('node:http');
  const other = createServer().listen(taken);
  const refused = runStart({ ...env, API_PORT: String(taken) });
  expect(await refused.ended()).toBe(1);
  expect(refused.output()).toContain(`Port ${taken}, for the API, is in use by another program.`);
  expect(refused.output()).toContain(`API_PORT=${taken! + 1000} npm start`);
  other.close();
});

function fileInTheWay(): string {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  return file;
}

function postmasterPid(): number | null {
  try {
    return Number(readFileSync(join(dataDirectory, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

function killAll(command: RegExp): void {
  const found = descendants(start.pid).filter((each) => command.test(each.command));
  expect(found).not.toEqual([]);
  for (const { pid } of found) process.kill(pid, 'SIGKILL');
}

async function publishedCount(): Promise<number> {
  const response = await fetch(`http://localhost:${env.API_PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ claims(first: 1) { totalCount } }' }),
  });
  const { data } = (await response.json()) as { data: { claims: { totalCount: number } } };
  return data.claims.totalCount;
}

async function isApiReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${env.API_PORT}/readyz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Every row of every table, in a form that can be compared. Sessions and points of the rate limit come and go, and
 * the keeper of the logs makes its trees and checkpoints in its own time.
 */
function fingerprint(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('sessions', 'logs', 'log_queue', 'log_leaves', 'log_nodes', 'log_checkpoints', 'log_keys', 'rate_buckets') ORDER BY 1",
    );
    const sums = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM ${name} t`,
      );
      sums.push(`${name} ${rows[0]!.sum}`);
    }
    return sums.join('\n');
  });
}

/** Whether the API has put its name to what stands in both logs, which it does in the first seconds. */
function areLogsSigned(): Promise<boolean> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ logs: number }>(
      'SELECT count(DISTINCT log)::int AS logs FROM log_checkpoints',
    );
    return rows[0]!.logs === 2;
  });
}

async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await openDatabase({ env: { VERBATIM_DATA_DIR: dataDirectory } });
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await database.close();
  }
}
