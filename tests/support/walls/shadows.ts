import type { Pool } from 'pg';

/** What somebody with SQL can make in `pg_temp` under the names that our own things have. */
export const SHADOWS = ['TABLES', 'VIEWS', 'TYPES', 'SEQUENCES', 'FUNCTIONS'] as const;
export type Shadow = (typeof SHADOWS)[number];

/**
 * Statements that shadow everything of ours that the catalogue has: every table, view, type, sequence and function.
 * Tables and views are empty, types have no values, functions refuse: whatever meets one comes out differently.
 */
export async function shadowStatements(owner: Pool, shadow: Shadow): Promise<string[]> {
  const client = await owner.connect();
  try {
    // So that types are written with their schema.
    await client.query("BEGIN; SET LOCAL search_path = ''");
    const { rows } = await client.query<{ statement: string }>(STATEMENTS[shadow]);
    return rows.map(({ statement }) => statement);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const RELATIONS = `
  SELECT c.oid, c.relname FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND c.relname <> '_prisma_migrations'`;
const TYPES = `
  SELECT t.typname FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE t.typnamespace = 'public'::regnamespace AND (t.typtype = 'e' OR c.relkind = 'c')`;

const STATEMENTS: Readonly<Record<Shadow, string>> = {
  TABLES: `
    SELECT format('CREATE TABLE pg_temp.%I (%s)', r.relname,
                  string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)) AS statement
      FROM (${RELATIONS}) r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
     GROUP BY r.relname
    UNION ALL SELECT format('CREATE TYPE pg_temp.%I AS ENUM ()', typname) FROM (${TYPES}) t`,
  VIEWS: `
    SELECT format('CREATE VIEW pg_temp.%I AS SELECT %s WHERE false', r.relname,
                  string_agg(format('NULL::%s AS %I', format_type(a.atttypid, a.atttypmod), a.attname), ', ' ORDER BY a.attnum)) AS statement
      FROM (${RELATIONS}) r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
     GROUP BY r.relname`,
  TYPES: `
    SELECT format('CREATE TYPE pg_temp.%I AS ENUM ()', relname) AS statement FROM (${RELATIONS}) r
    UNION ALL SELECT format('CREATE TYPE pg_temp.%I AS ENUM ()', typname) FROM (${TYPES}) t`,
  SEQUENCES: `
    SELECT format('CREATE SEQUENCE pg_temp.%I', relname) AS statement FROM (${RELATIONS}) r
    UNION ALL
    SELECT format('CREATE SEQUENCE pg_temp.%I START 1000000', relname) FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'`,
  FUNCTIONS: `
    SELECT format('CREATE FUNCTION pg_temp.%I(%s) RETURNS %s LANGUAGE plpgsql AS $f$BEGIN RAISE EXCEPTION ''shadow''; END$f$',
                  proname, pg_get_function_arguments(oid), pg_get_function_result(oid)) AS statement
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
};
