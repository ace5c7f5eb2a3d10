import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataDirectoryAt } from './data-directory.mjs';
import { enableLogins } from './enable-logins.ts';
import {
  type EmbeddedDatabase,
  openEmbeddedDatabase,
  withEmbeddedDatabase,
} from './open-embedded-database.ts';

// One data directory for the file: each test leaves it stopped and with its data, as the next one checks by opening it.
let parent: string;
let root: string;
const open = () => openEmbeddedDatabase({ root, durable: false });

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'verbatim-embedded-'));
  root = join(parent, 'data');
  await withEmbeddedDatabase({ root, durable: false }, (database) =>
    query(database.ownerUrl, 'CREATE TABLE kept ()'),
  );
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('the data stays, the port too, and nothing is left running after the last close', async () => {
  const first = await open();
  const second = await open();
  expect(second.port).toBe(first.port);
  await first.close();
  await expectKept(second);
  const pid = postmasterPid();
  await second.close();
  expect(isRunning(pid)).toBe(false);
  expect(existsSync(dataDirectoryAt(root).databaseLock)).toBe(false);
  const third = await open();
  expect(third.port).toBe(first.port);
  await third.close();
});

test('the owner signs in over TCP with a password only, and text is UTF-8 in an order of its own', async () => {
  await withEmbeddedDatabase({ root, durable: false }, async (database) => {
    const wrong = database.ownerUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const [row] = await query(
      superuserUrl(database),
      `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
              current_setting('unix_socket_directories') AS sockets, current_setting('listen_addresses') AS addresses
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      sockets: '',
      addresses: '127.0.0.1',
    });
  });
  expect(statSync(dataDirectoryAt(root).passwords).mode & 0o777).toBe(0o600);
});

test('the owner owns the database, may make roles and databases, and is no superuser', async () => {
  await withEmbeddedDatabase({ root, durable: false }, async (database) => {
    const [owner] = await query(
      database.ownerUrl,
      `SELECT rolname AS name, rolsuper AS super, rolcreaterole AS roles, rolcreatedb AS databases,
              rolreplication OR rolbypassrls AS more,
              (SELECT datdba = r.oid FROM pg_database WHERE datname = current_database()) AS owns
         FROM pg_roles r WHERE rolname = session_user`,
    );
    const powers = { super: false, roles: true, databases: true, more: false, owns: true };
    expect(owner).toEqual({ name: 'verbatim', ...powers });
    expect(await query(superuserUrl(database), 'SELECT rolname FROM pg_roles WHERE rolsuper')).toEqual([
      { rolname: 'postgres' },
    ]);
    expect(JSON.stringify(database)).not.toContain(keptPasswords()['superuser']);
  });
});

test('a data directory whose owner is the superuser is refused with what to do', async () => {
  const { passwords } = dataDirectoryAt(root);
  const kept = readFileSync(passwords, 'utf8');
  writeFileSync(passwords, JSON.stringify({ owner: 'x', app: 'x', public: 'x' }));
  await expect(open()).rejects.toThrow(/before the first release.*Export what you need.*VERBATIM_DATA_DIR/s);
  writeFileSync(passwords, kept);
  await expectKeptAfterOpening();
});

test('the disk is waited for, unless a test asks not to', async () => {
  await withEmbeddedDatabase({ root }, async ({ ownerUrl }) => {
    expect(await query(ownerUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });
});

test('a killed PostgreSQL is reported, and the next start recovers', async () => {
  const database = await open();
  process.kill(postmasterPid(), 'SIGKILL');
  expect(await database.lost).toMatch(/stopped by itself \(ended by SIGKILL\)/);
  await database.close();
  await expectKeptAfterOpening();
});

test('a killed keeper is reported, and the PostgreSQL it leaves behind is stopped by the next', async () => {
  const database = await open();
  const orphan = postmasterPid();
  process.kill(keeperPid(), 'SIGKILL');
  expect(await database.lost).toMatch(/was ended/);
  expect(isRunning(orphan)).toBe(true);
  await expectKeptAfterOpening();
  expect(isRunning(orphan)).toBe(false);
});

test('a killed keeper and a killed PostgreSQL, and a process id in use again, are no obstacle', async () => {
  await open();
  const killed = [keeperPid(), postmasterPid()];
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  const pidFile = join(dataDirectoryAt(root).postgres, 'postmaster.pid');
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
  await expectKeptAfterOpening();
});

test('a client that is killed lets the database stop', async () => {
  const module = JSON.stringify(new URL('./open-embedded-database.ts', import.meta.url).href);
  const script = `import { register } from 'tsx/esm/api'; register();
    const { openEmbeddedDatabase } = await import(${module});
    await openEmbeddedDatabase({ root: ${JSON.stringify(root)}, durable: false });
    process.stdout.write('open'); setInterval(() => {}, 1000);`;
  const client = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(client.stdout, 'data');
  const [keeper, postmaster] = [keeperPid(), postmasterPid()];
  client.kill('SIGKILL');
  await expect.poll(() => isRunning(keeper) || isRunning(postmaster), { timeout: 15_000 }).toBe(false);
}, 20_000);

test('data of another major version is refused and not touched', async () => {
  const version = join(dataDirectoryAt(root).postgres, 'PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(open()).rejects.toThrow(/was made by PostgreSQL 17, .* brings 18/s);
  writeFileSync(version, '18\n');
  await expectKeptAfterOpening();
});

test('a first start that was cut short begins again', async () => {
  const fresh = join(parent, 'cut-short');
  mkdirSync(join(fresh, 'postgres.new', 'base'), { recursive: true });
  writeFileSync(join(fresh, 'postgres.new', 'PG_VERSION'), '18\n');
  await withEmbeddedDatabase({ root: fresh, durable: false }, async ({ ownerUrl }) => {
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

test('a folder that cannot be written names the variable to set', async () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  const inFile = openEmbeddedDatabase({ root: join(file, 'data') });
  await expect(inFile).rejects.toThrow(/not writable .* set VERBATIM_DATA_DIR/s);
});

test('passwords that do not fit the data are a clear error, and do not leave PostgreSQL running', async () => {
  const { passwords } = dataDirectoryAt(root);
  const kept = readFileSync(passwords, 'utf8');
  writeFileSync(passwords, JSON.stringify({ superuser: 'x', owner: 'x', app: 'x', public: 'x' }));
  await expect(open()).rejects.toThrow(/refuses the password .* database-passwords.json/s);
  writeFileSync(passwords, kept);
  await expectKeptAfterOpening();
});

test('logins are enabled once', async () => {
  await withEmbeddedDatabase({ root, durable: false }, async (database) => {
    const { ownerUrl, appUrl, publicUrl } = database;
    await query(ownerUrl, 'CREATE ROLE verbatim_app NOLOGIN; CREATE ROLE verbatim_public NOLOGIN');
    await enableLogins({ ownerUrl, urls: [appUrl, publicUrl] });
    expect(await query(appUrl, 'SELECT session_user::text AS name')).toEqual([{ name: 'verbatim_app' }]);
    expect(await query(publicUrl, 'SELECT session_user::text AS name')).toEqual([
      { name: 'verbatim_public' },
    ]);
    const secrets = () => query(superuserUrl(database), 'SELECT rolpassword FROM pg_authid ORDER BY rolname');
    const before = await secrets();
    await enableLogins({ ownerUrl, urls: [appUrl, publicUrl] });
    expect(await secrets()).toEqual(before);
  });
});

async function expectKeptAfterOpening(): Promise<void> {
  const database = await open();
  await expectKept(database);
  await database.close();
}

async function expectKept({ ownerUrl }: EmbeddedDatabase): Promise<void> {
  expect(await query(ownerUrl, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }]);
}

function keptPasswords(): Record<string, string> {
  return JSON.parse(readFileSync(dataDirectoryAt(root).passwords, 'utf8')) as Record<string, string>;
}

/** As the keeper signs in. */
function superuserUrl({ port }: EmbeddedDatabase): string {
  return `postgresql://postgres:${keptPasswords()['superuser']}@127.0.0.1:${port}/verbatim`;
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDirectoryAt(root).postgres, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function keeperPid(): number {
  return (JSON.parse(readFileSync(dataDirectoryAt(root).databaseLock, 'utf8')) as { pid: number }).pid;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
