import type { ClientBase } from 'pg';

/** A function, trigger or view of the schema, named as in `function largest_power_below(bigint)`. */
export type Definition = {
  name: string;
  /** What drops it, without CASCADE. */
  drop: string;
  /** As PostgreSQL writes it, with its owner's settings; equal texts are equal definitions. */
  text: string;
  /** The row's version in the catalogue: another one after it was defined again, whatever the text. */
  version: string;
};

/** A privilege that somebody other than the owner has. */
export type Privilege = {
  /** As GRANT names it: `TABLE claims`, `FUNCTION log_lock()`, `SCHEMA public`. */
  object: string;
  column: string | null;
  privilege: string;
  /** The role, or PUBLIC. */
  grantee: string;
  grantable: boolean;
};

/** Functions, triggers and views of the connection's schema, by name. */
export async function readDefinitions(client: ClientBase): Promise<Map<string, Definition>> {
  const { rows } = await client.query<Definition>(DEFINITIONS);
  return new Map(rows.map((row) => [row.name, row]));
}

/** Every privilege on the connection's schema and on what is in it, in a fixed order. */
export async function readPrivileges(client: ClientBase): Promise<Privilege[]> {
  return (await client.query<Privilege>(PRIVILEGES)).rows;
}

const DEFINITIONS = `
  WITH ours AS (SELECT current_schema()::regnamespace AS schema)
  SELECT CASE prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || p.oid::regprocedure AS name,
         CASE prokind WHEN 'p' THEN 'DROP PROCEDURE ' ELSE 'DROP FUNCTION ' END || p.oid::regprocedure AS drop,
         pg_get_functiondef(p.oid) AS text, p.xmin::text AS version
    FROM pg_proc p, ours
   WHERE p.pronamespace = ours.schema AND p.prokind IN ('f', 'p')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('trigger %s on %s', quote_ident(t.tgname), t.tgrelid::regclass),
         format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass),
         pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text, t.xmin::text
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid, ours
   WHERE c.relnamespace = ours.schema AND NOT t.tgisinternal
  UNION ALL
  SELECT 'view ' || c.oid::regclass, 'DROP VIEW ' || c.oid::regclass,
         pg_get_viewdef(c.oid) || coalesce(c.reloptions::text, ''), r.xmin::text
    FROM pg_class c JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN', ours
   WHERE c.relnamespace = ours.schema AND c.relkind = 'v'
   ORDER BY 1`;

const PRIVILEGES = `
  WITH ours AS (SELECT current_schema()::regnamespace AS schema),
  granted AS (
    SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass AS object, NULL AS column,
           c.relowner AS owner, a.*
      FROM pg_class c, ours,
           aclexplode(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a
     WHERE c.relnamespace = ours.schema AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT 'TABLE ' || c.oid::regclass, quote_ident(t.attname), c.relowner, a.*
      FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, ours, aclexplode(t.attacl) a
     WHERE c.relnamespace = ours.schema AND NOT t.attisdropped
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.oid::regprocedure, NULL, p.proowner, a.*
      FROM pg_proc p, ours, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     WHERE p.pronamespace = ours.schema AND p.prokind IN ('f', 'p')
    UNION ALL
    SELECT 'SCHEMA ' || ours.schema, NULL, n.nspowner, a.*
      FROM pg_namespace n, ours, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
     WHERE n.oid = ours.schema)
  SELECT object, "column", privilege_type AS privilege, is_grantable AS grantable,
         CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
    FROM granted WHERE grantee <> owner
   ORDER BY object, "column" NULLS FIRST, grantee, privilege`;
