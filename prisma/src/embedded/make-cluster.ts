import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.mjs';
import type { DatabaseUser } from './database-user.ts';
import type { Passwords } from './passwords.ts';
import { POSTGRES_MAJOR, type PostgresPrograms } from './platform-package.ts';

/** Who the cluster is made by. Only the keeper signs in so. */
export const SUPERUSER = 'postgres';
/** Who owns the database, and the database's name. */
export const OWNER = 'verbatim';

export type ClusterOptions = {
  directory: DataDirectory;
  programs: PostgresPrograms;
  user: DatabaseUser;
  passwords: Passwords;
  /** Whether to wait for the disk; tests do without. */
  durable: boolean;
};

/**
 * Makes PostgreSQL's data directory where there is none: UTF-8, and an order of letters that is the same on every
 * machine (PostgreSQL's own C.UTF-8). It gets its name when it is complete, so a start that was cut short is no harm.
 * @throws Error when what is there is not a data directory of this major version
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { directory, user } = options;
  if (existsSync(directory.postgres)) {
    await assertVersion(directory.postgres);
  } else {
    const draft = `${directory.postgres}.new`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    user.own(draft);
    await initialise(draft, options);
    await rename(draft, directory.postgres);
  }
  user.own(directory.postgres);
}

async function assertVersion(folder: string): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true });
    throw new Error(
      `${folder} holds no PostgreSQL data. Move it away, or set VERBATIM_DATA_DIR to another folder.`,
    );
  }
  if (version.trim() !== POSTGRES_MAJOR) {
    throw new Error(
      `${folder} was made by PostgreSQL ${version.trim()}, but this version of Verbatim brings ${POSTGRES_MAJOR}. ` +
        'Dump it with the version it was made by and restore the dump here, or set VERBATIM_DATA_DIR to another folder.',
    );
  }
}

async function initialise(
  folder: string,
  { programs, user, passwords, durable }: ClusterOptions,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  user.own(passwordFile);
  try {
    await run(user, programs.initdb, [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function run(user: DatabaseUser, name: string, parameters: string[]): Promise<void> {
  const { program, args, options } = user.command(name, parameters);
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb failed (${signal ?? `exit code ${code ?? '?'}`}):\n${output.trim()}`));
    });
  });
}
