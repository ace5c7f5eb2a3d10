import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { DataDirectory } from './data-directory.mjs';

/** Passwords of the embedded database's logins. They never leave the machine. */
export type Passwords = { owner: string; app: string; public: string };

/** The data directory's passwords, made on first use. */
export async function readOrMakePasswords(directory: DataDirectory): Promise<Passwords> {
  const kept = await readPasswords(directory);
  if (kept !== undefined) return kept;
  const make = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { owner: make(), app: make(), public: make() };
  const draft = `${directory.passwords}.new`;
  await writeFile(draft, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(draft, directory.passwords);
  return passwords;
}

/** @returns undefined when there are none yet */
export async function readPasswords(directory: DataDirectory): Promise<Passwords | undefined> {
  try {
    return JSON.parse(await readFile(directory.passwords, 'utf8')) as Passwords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
