import { type Passwords, readOrMakePasswords } from './passwords.ts';
import { dataDirectory, dataDirectoryAt, prepareDataDirectory } from './data-directory.mjs';
import { type KeeperClient, findKeeper } from './keeper-client.ts';
import { OWNER } from './make-cluster.ts';
import { startKeeper } from './start-keeper.ts';

export type EmbeddedDatabase = {
  port: number;
  /** Signs in as the owner: no superuser, but one who may make roles and databases. */
  ownerUrl: string;
  /** Sign in as `verbatim_app` and `verbatim_public`, once `enableLogins` has run on the migrated database. */
  appUrl: string;
  publicUrl: string;
  /** Resolves, with words on why, when the database goes away although it was not closed. */
  lost: Promise<string>;
  /** Gives the database up. Unless another process uses it, it stops, and this waits until it has. */
  close(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The data directory; the environment's by default. */
  root?: string;
  /** Told, in a few words, what takes time. */
  log?: (progress: string) => void;
  /** False, for tests: no waiting for the disk. */
  durable?: boolean;
  /** True: the data directory is removed when its last user has gone. */
  temporary?: boolean;
};

/**
 * Opens the embedded PostgreSQL of a data directory, starting it where nobody has. It runs in a process of its own for
 * as long as some process has it open; a process that is killed no longer has.
 * @throws Error saying what to do when the data directory cannot be used or PostgreSQL does not start
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const directory = options.root === undefined ? dataDirectory() : dataDirectoryAt(options.root);
  await prepareDataDirectory(directory);
  const passwords = await readOrMakePasswords(directory);
  for (;;) {
    const keeper = await findKeeper(directory);
    if (keeper === undefined) {
      await startKeeper(directory, options);
      continue;
    }
    const state = await keeper.settled(options.log);
    if (state?.status === 'failed') throw new Error(state.message);
    if (state?.status === 'ready') return describe(keeper, state.port, passwords);
  }
}

/** Opens the embedded database, does the work and closes it again, whatever happens. */
export async function withEmbeddedDatabase<T>(
  options: EmbeddedOptions,
  work: (database: EmbeddedDatabase) => Promise<T>,
): Promise<T> {
  const database = await openEmbeddedDatabase(options);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function describe(keeper: KeeperClient, port: number, passwords: Passwords): EmbeddedDatabase {
  const url = (user: string, password: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${OWNER}`;
  return {
    port,
    ownerUrl: url(OWNER, passwords.owner),
    appUrl: url('verbatim_app', passwords.app),
    publicUrl: url('verbatim_public', passwords.public),
    lost: keeper.lost(),
    close: () => keeper.release(),
  };
}
