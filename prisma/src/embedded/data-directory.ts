import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of a data directory are. */
export type DataDirectory = {
  root: string;
  /** PostgreSQL's own data directory. */
  postgres: string;
  /** Passwords of the embedded database's logins; readable by their owner only. */
  passwords: string;
  /** The lock of the process that runs the embedded database. */
  databaseLock: string;
  /** The port the embedded database listens on, and listened on last. */
  databaseState: string;
  logs: string;
};

/** The data directory: VERBATIM_DATA_DIR, from the folder the command is run in, or `.data` at the root of the clone. */
export function dataDirectory(env: NodeJS.ProcessEnv = process.env): DataDirectory {
  const root = env['VERBATIM_DATA_DIR'] ? resolve(env['VERBATIM_DATA_DIR']) : join(cloneRoot(), '.data');
  return dataDirectoryAt(root);
}

export function dataDirectoryAt(root: string): DataDirectory {
  return {
    root,
    postgres: join(root, 'postgres'),
    passwords: join(root, 'database-passwords.json'),
    databaseLock: join(root, 'database.lock'),
    databaseState: join(root, 'database.json'),
    logs: join(root, 'logs'),
  };
}

/** Makes the data directory and its folders where they are missing. @throws Error saying what to do */
export async function prepareDataDirectory({ root, logs }: DataDirectory): Promise<void> {
  try {
    const existed = existsSync(root);
    await mkdir(logs, { recursive: true });
    // The database's user passes through when it is not ours; the secrets inside have modes of their own.
    if (!existed) await chmod(root, 0o711);
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    await access(logs, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data directory ${root} is not writable (${reason}). ` +
        'Make it writable for this user, or set VERBATIM_DATA_DIR to a folder that is.',
      { cause: error },
    );
  }
}

/** The folder that holds `prisma/`: this file's, or that of whatever it was bundled into. */
export function cloneRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'prisma', 'migrations', 'migration_lock.toml'))) return folder;
  }
  throw new Error(`No folder above ${from} holds prisma/migrations`);
}
