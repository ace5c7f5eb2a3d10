import { openEngine } from '../engine/open-engine.ts';
import { explainAdvice, prepareRoles } from '../roles/prepare-roles.ts';
import { migrationsFolder, readMigrationFiles } from './migration-files.ts';
import { type MigrationState, migrationState } from './migration-state.ts';

export type MigrateOptions = {
  /** Whether the API signs in as the owner and then takes the roles; when left out, it has sign-ins of its own. */
  takesRoles?: boolean;
  /** Told what takes time, and what an administrator of the server should do. */
  log?: (words: string) => void;
};

/**
 * Brings a database to the newest migration, as `prisma migrate deploy` does and with the same engine, but in this
 * process, and without it when there is nothing to do; before that, the roles. Two at once wait for each other.
 * @param url the owner's
 * @returns the names of the migrations applied
 * @throws Error saying what to do when the database is of a newer migration, or one failed, or a role is missing
 */
export async function migrateDatabase(
  url: string,
  { takesRoles = false, log }: MigrateOptions = {},
): Promise<string[]> {
  const found = await migrationState(url);
  if (found.state === 'COMPATIBLE') return [];
  if (found.state !== 'CURRENT' && found.state !== 'BEHIND') throw new Error(explainMigrationState(found));
  const advice = await prepareRoles({ url, takesRoles });
  if (advice.length > 0) log?.(explainAdvice(advice));
  if (found.state === 'CURRENT') return [];
  log?.(`Applying ${found.names.length} migration${found.names.length === 1 ? '' : 's'}`);
  const files = await readMigrationFiles();
  const engine = await openEngine({ datasource: { url } });
  try {
    const { appliedMigrationNames } = await engine.run('applyMigrations', {
      filters: { externalTables: [], externalEnums: [] },
      migrationsList: {
        baseDir: migrationsFolder(),
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: files.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
    });
    return appliedMigrationNames;
  } finally {
    await engine.close();
  }
}

/** What a person should know and do about a database that is not at the migration this code expects. */
export function explainMigrationState({ state, names }: MigrationState): string {
  const list = names.join(', ');
  switch (state) {
    case 'CURRENT':
      return 'The database is at the newest migration.';
    case 'COMPATIBLE':
      return `The database has newer migrations, which serve this version of Verbatim too: ${list}.`;
    case 'BEHIND':
      return `The database lacks the migrations ${list}. Apply them: npx prisma migrate deploy`;
    case 'AHEAD':
      return (
        `The database has migrations that this version of Verbatim does not know, and that do not serve it: ${list}. ` +
        'It was used by a newer version; start that one, or restore a backup made before it.'
      );
    case 'EARLIER':
      return (
        `The database was made by a version of Verbatim before the first release (it has the migration ${names[0]}) ` +
        'and cannot be brought up to date. It was not changed. Export what you need with that version, and start this ' +
        'one with a new, empty database: another DATABASE_URL, or another VERBATIM_DATA_DIR.'
      );
    case 'FAILED':
      return (
        `The migration ${list} was begun and not finished. See why in its "logs" in the table _prisma_migrations, ` +
        'then say how it stands: npx prisma migrate resolve --rolled-back <name>, or --applied <name>.'
      );
  }
}
