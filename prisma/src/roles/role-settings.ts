import { LIMITS } from '@verbatim/shared';
import { APP_ROLE, PUBLIC_ROLE } from '../urls/resolve-database-urls.ts';

/** How long a statement of a role's own sign-in may take unless the connection asks for less, in milliseconds. */
export const STATEMENT_MS: Readonly<Record<string, number>> = {
  [APP_ROLE]: 30_000,
  [PUBLIC_ROLE]: LIMITS.publicOperationMs,
};

/**
 * What a role's own sign-in starts with in a database: the same that our connections ask for at their start, which a
 * pooler may leave out.
 * @param schemaName as SQL has it, quoted where it must be
 * @returns for each setting its value in SQL
 */
export function roleSettings(role: string, schemaName: string): Readonly<Record<string, string>> {
  return {
    search_path: `${schemaName}, pg_temp`,
    TimeZone: `'UTC'`,
    statement_timeout: String(STATEMENT_MS[role]),
    // A prepared statement of the public API has an index of its own: no value wants another plan.
    ...(role === PUBLIC_ROLE && { plan_cache_mode: 'force_generic_plan' }),
  };
}

/** The statement that gives a role's own sign-in a setting. Names are as SQL has them. */
export function alterRoleSetting(
  place: { role: string; database: string },
  [setting, value]: [setting: string, value: string],
): string {
  return `ALTER ROLE ${place.role} IN DATABASE ${place.database} SET ${setting} = ${value}`;
}

/** In SQL, whether a connection's search path is that of a schema, which is the first parameter. */
export const SEARCHES_SCHEMA = `current_setting('search_path') IN (
  format('%I, pg_temp', $1::text), format('"%s", pg_temp', replace($1, '"', '""')))`;
