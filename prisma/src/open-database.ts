import { dataDirectory } from './embedded/data-directory.mjs';
import { enableLogins } from './embedded/enable-logins.ts';
import { openEmbeddedDatabase } from './embedded/open-embedded-database.ts';
import { explainMigrationState, migrateDatabase } from './migrations/migrate-database.ts';
import { isServed, migrationState } from './migrations/migration-state.ts';
import { type DatabaseUrls, resolveDatabaseUrls } from './urls/resolve-database-urls.ts';

export type OpenDatabase = DatabaseUrls & {
  kind: 'EMBEDDED' | 'EXTERNAL';
  /** Undefined when only APP_DATABASE_URL and PUBLIC_DATABASE_URL are given. */
  ownerUrl: string | undefined;
  /** The migrations that were applied on opening. */
  applied: string[];
  /** Resolves, with words on why, when the embedded database goes away although it was not closed. */
  lost: Promise<string>;
  close(): Promise<void>;
};

export type OpenDatabaseOptions = {
  env?: NodeJS.ProcessEnv;
  /** Whether to apply missing migrations; else missing ones are an error. */
  migrate?: boolean;
  /** Told, in a few words, what takes time. */
  log?: (progress: string) => void;
};

/**
 * The database that the environment names, at the newest migration: that of DATABASE_URL (or APP_DATABASE_URL and
 * PUBLIC_DATABASE_URL), else the embedded one, which is started when it is not up. For commands that people run; the
 * API gets its URLs from `resolveDatabaseUrls`.
 * @throws Error saying what to do
 */
export async function openDatabase(options: OpenDatabaseOptions = {}): Promise<OpenDatabase> {
  const { env = process.env } = options;
  const isExternal = Boolean(env['DATABASE_URL'] || env['APP_DATABASE_URL'] || env['PUBLIC_DATABASE_URL']);
  return isExternal ? openExternal(env, options) : openEmbedded(env, options);
}

async function openEmbedded(env: NodeJS.ProcessEnv, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { root } = dataDirectory(env);
  const database = await openEmbeddedDatabase({ root, ...(options.log && { log: options.log }) });
  try {
    const applied = await bringUpToDate(database.ownerUrl, options);
    await enableLogins({ ownerUrl: database.ownerUrl, urls: [database.appUrl, database.publicUrl] });
    return { ...database, kind: 'EMBEDDED', separation: 'LOGINS', applied };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openExternal(env: NodeJS.ProcessEnv, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const urls = resolveDatabaseUrls(env);
  const ownerUrl = env['DATABASE_URL'] || undefined;
  const applied =
    ownerUrl === undefined
      ? await bringUpToDate(urls.appUrl, { ...options, migrate: false })
      : await bringUpToDate(ownerUrl, { ...options, takesRoles: urls.separation === 'ROLES' });
  const lost = new Promise<never>(() => undefined);
  return { ...urls, kind: 'EXTERNAL', ownerUrl, applied, lost, close: () => Promise.resolve() };
}

async function bringUpToDate(
  url: string,
  { migrate = false, takesRoles = false, log }: OpenDatabaseOptions & { takesRoles?: boolean },
): Promise<string[]> {
  if (migrate) return migrateDatabase(url, { takesRoles, ...(log && { log }) });
  const found = await migrationState(url);
  if (!isServed(found)) throw new Error(explainMigrationState(found));
  return [];
}
