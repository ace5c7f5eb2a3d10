import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { DataDirectory } from './data-directory.mjs';

/**
 * Passwords of the embedded database's logins. They never leave the machine. The superuser's is for the database's
 * keeper alone, which makes the owner and the database.
 */
export type Passwords = { superuser: string; owner: string; app: string; public: string };

/**
 * The data directory's passwords, made on first use.
 * @throws Error saying what to do when they belong to a database that this version cannot run
 */
export async function readOrMakePasswords(directory: DataDirectory): Promise<Passwords> {
  const kept = await readPasswords(directory);
  if (kept !== undefined) return kept;
  const make = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { superuser: make(), owner: make(), app: make(), public: make() };
  const draft = `${directory.passwords}.new`;
  await writeFile(draft, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(draft, directory.passwords);
  return passwords;
}

/** @returns undefined when there are none yet */
async function readPasswords(directory: DataDirectory): Promise<Passwords | undefined> {
  const text = await readFile(directory.passwords, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const passwords = JSON.parse(text) as Passwords;
  if (typeof passwords.superuser === 'string') return passwords;
  throw new Error(
    `The database in ${directory.root} was made by a version of Verbatim before the first release: ` +
      `${directory.passwords} has no password of a superuser apart from the owner. Export what you need with that ` +
      'version, then move the folder away or set VERBATIM_DATA_DIR to another one.',
  );
}
