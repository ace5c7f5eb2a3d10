import type { Queryable } from '../migrations/migration-state.ts';

/** Whether everybody may make temporary tables in the database, and hide ours behind their own. */
export async function mayMakeTemporaryTables(database: Queryable): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT has_database_privilege('public', current_database(), 'TEMPORARY') AS may`,
  );
  return (rows as { may: boolean }[])[0]!.may;
}
