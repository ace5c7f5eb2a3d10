// Plain JavaScript on built-in modules: `npm start` looks at the data directory before anything is installed.
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the parts of a data directory are.
 * @typedef {object} DataDirectory
 * @property {string} root
 * @property {string} postgres PostgreSQL's own data directory
 * @property {string} passwords passwords of the embedded database's logins; readable by their owner only
 * @property {string} databaseLock the lock of the process that runs the embedded database
 * @property {string} databaseState the port the embedded database listens on, or listened on last
 * @property {string} startLock the lock of `npm start`
 * @property {string} keys the desk's signing key and session secret
 * @property {string} logs
 */

/**
 * The data directory: VERBATIM_DATA_DIR, seen from the folder the command is run in, or `.data` at the root of the clone.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {DataDirectory}
 */
export function dataDirectory(env = process.env) {
  const named = env['VERBATIM_DATA_DIR'];
  return dataDirectoryAt(named ? resolve(named) : join(cloneRoot(), '.data'));
}

/** @param {string} root @returns {DataDirectory} */
export function dataDirectoryAt(root) {
  return {
    root,
    postgres: join(root, 'postgres'),
    passwords: join(root, 'database-passwords.json'),
    databaseLock: join(root, 'database.lock'),
    databaseState: join(root, 'database.json'),
    startLock: join(root, 'start.lock'),
    keys: join(root, 'keys'),
    logs: join(root, 'logs'),
  };
}

/**
 * Makes the data directory and its folder of logs where they are missing.
 * @param {DataDirectory} directory
 * @throws {Error} saying what to do when it cannot be written
 */
export async function prepareDataDirectory({ root, logs }) {
  try {
    const existed = existsSync(root);
    await mkdir(logs, { recursive: true });
    // The database's user passes through when it is not ours; the secrets inside have modes of their own.
    if (!existed) await chmod(root, 0o711);
    for (const folder of [root, logs]) await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data directory ${root} is not writable (${reason}). ` +
        'Make it writable for this user, or set VERBATIM_DATA_DIR to a folder that is.',
      { cause: error },
    );
  }
}

/**
 * The folder that holds `prisma/`: the root of the clone that this code, or what it was bundled into, is part of.
 * @param {string} [from] a path inside
 */
export function cloneRoot(from = fileURLToPath(import.meta.url)) {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'prisma', 'migrations', 'migration_lock.toml'))) return folder;
  }
  throw new Error(`No folder above ${from} holds prisma/migrations`);
}
