import type { ClientBase } from 'pg';
import { APP_ROLE, PUBLIC_ROLE } from '../urls/resolve-database-urls.ts';
import { alterRoleSetting, roleSettings, SEARCHES_SCHEMA } from './role-settings.ts';

/** A statement that is still to be run before a database can be migrated and used. */
export type RoleStatement = {
  sql: string;
  /** Whether the connection's own role may run it. */
  isAllowed: boolean;
  /** What does not work without it: a `MIGRATION`; the `API`; nothing, but it is good to have (`ADVICE`). */
  need: 'MIGRATION' | 'API' | 'ADVICE';
};

export type StatementOptions = {
  /** Where the tables are, or will be. */
  schema: string;
  /** Whether the API signs in as the owner and then takes the roles. */
  takesRoles: boolean;
};

/**
 * The statements that a database lacks for the two roles of the API, in order. Nothing is changed.
 * @param client the owner's connection
 * @throws Error when a pooler is in between, through which tables would be made in another schema
 */
export async function roleStatements(
  client: ClientBase,
  { schema, takesRoles }: StatementOptions,
): Promise<RoleStatement[]> {
  const place = (await client.query<Place>(PLACE, [schema])).rows[0]!;
  if (!place.is_direct) {
    throw new Error(
      'The owner’s connection has another search_path than it asked for: something in between, such as a pooler, ' +
        'drops what connections ask for at their start. Let DATABASE_URL name the server itself to migrate.',
    );
  }
  const membership = place.has_set_option ? 'SET' : 'MEMBER';
  const { rows: roles } = await client.query<Role>(ROLES, [[APP_ROLE, PUBLIC_ROLE], schema, membership]);
  return [
    ...roles.flatMap((role) => statementsOfRole(role, place, takesRoles)),
    ...statementsOfSchema(roles, place),
    ...statementsOfDatabase(place),
  ];
}

/** The connection's role, its database and schema. Names are as SQL has them, quoted where they must be. */
type Place = {
  owner: string;
  is_super: boolean;
  may_make_roles: boolean;
  /** From PostgreSQL 16 on a grant of a role says whether it may be taken, and CREATEROLE goes for roles of one's own. */
  has_set_option: boolean;
  database: string;
  owns_database: boolean;
  /** Whether everybody may make temporary tables. */
  has_temporary: boolean;
  may_make_schemas: boolean;
  /** Whether the connection looks for names where it asked to. */
  is_direct: boolean;
  schema: string;
  schema_exists: boolean;
  owns_schema: boolean | null;
  may_fill_schema: boolean | null;
};

const PLACE = `
  SELECT quote_ident(r.rolname) AS owner, r.rolsuper AS is_super, r.rolcreaterole AS may_make_roles,
         current_setting('server_version_num')::int >= 160000 AS has_set_option,
         quote_ident(d.datname) AS database, pg_has_role(d.datdba, 'USAGE') AS owns_database,
         has_database_privilege('public', d.oid, 'TEMPORARY') AS has_temporary,
         has_database_privilege(d.oid, 'CREATE') AS may_make_schemas,
         ${SEARCHES_SCHEMA} AS is_direct, quote_ident($1) AS schema, n.oid IS NOT NULL AS schema_exists,
         pg_has_role(n.nspowner, 'USAGE') AS owns_schema, has_schema_privilege(n.oid, 'CREATE') AS may_fill_schema
    FROM pg_roles r JOIN pg_database d ON d.datname = current_database()
    LEFT JOIN pg_namespace n ON n.nspname = $1
   WHERE r.rolname = current_user`;

/** A role of the API; what is null is so because there is none yet. */
type Role = {
  name: string;
  exists: boolean;
  may_be_granted: boolean | null;
  may_be_taken: boolean | null;
  may_use_schema: boolean | null;
  /** What it has set for the database: `name=value`. */
  settings: string[];
};

const ROLES = `
  SELECT wanted.name, r.oid IS NOT NULL AS exists,
         pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') AS may_be_granted, pg_has_role(r.oid, $3) AS may_be_taken,
         coalesce(has_schema_privilege(r.oid, n.oid, 'USAGE'), has_schema_privilege('public', n.oid, 'USAGE'))
           AS may_use_schema,
         coalesce(s.setconfig, '{}') AS settings
    FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place)
    JOIN pg_database d ON d.datname = current_database()
    LEFT JOIN pg_namespace n ON n.nspname = $2
    LEFT JOIN pg_roles r ON r.rolname = wanted.name
    LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase = d.oid
   ORDER BY wanted.place`;

function statementsOfRole(role: Role, place: Place, takesRoles: boolean): RoleStatement[] {
  const statements: RoleStatement[] = [];
  const mayMake = place.is_super || place.may_make_roles;
  if (!role.exists)
    statements.push({ sql: `CREATE ROLE ${role.name} NOLOGIN`, isAllowed: mayMake, need: 'MIGRATION' });
  const isOurs = role.exists && place.has_set_option ? role.may_be_granted === true : mayMake;
  const mayGrant = isOurs || role.may_be_granted === true;
  if (role.may_be_taken !== true && !(place.is_super || (!takesRoles && !mayGrant))) {
    // Whoever makes a role may grant it, and is not by that allowed to take it.
    const how = place.has_set_option ? ' WITH SET TRUE' : '';
    statements.push({
      sql: `GRANT ${role.name} TO ${place.owner}${how}`,
      isAllowed: mayGrant,
      need: 'API',
    });
  }
  for (const setting of Object.entries(roleSettings(role.name, place.schema))) {
    const [name, value] = setting;
    if (role.settings.includes(`${name}=${value.replace(/^'(.*)'$/, '$1')}`)) continue;
    statements.push({
      sql: alterRoleSetting({ role: role.name, database: place.database }, setting),
      isAllowed: mayMake && isOurs,
      need: 'ADVICE',
    });
  }
  return statements;
}

function statementsOfSchema(roles: Role[], place: Place): RoleStatement[] {
  const { owner, schema } = place;
  if (!place.schema_exists) {
    const sql = `CREATE SCHEMA ${schema} AUTHORIZATION ${owner}`;
    return [{ sql, isAllowed: place.may_make_schemas, need: 'API' }];
  }
  const statements: RoleStatement[] = [];
  if (place.may_fill_schema !== true) {
    const sql = `GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${owner}`;
    statements.push({ sql, isAllowed: place.owns_schema === true, need: 'API' });
  }
  // Where the schema is the owner's, the migrations grant it.
  if (place.owns_schema !== true && roles.some(({ may_use_schema }) => may_use_schema !== true)) {
    const names = roles.map(({ name }) => name).join(', ');
    statements.push({ sql: `GRANT USAGE ON SCHEMA ${schema} TO ${names}`, isAllowed: false, need: 'API' });
  }
  return statements;
}

function statementsOfDatabase({ database, has_temporary, owns_database }: Place): RoleStatement[] {
  if (!has_temporary) return [];
  const sql = `REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`;
  return [{ sql, isAllowed: owns_database, need: 'ADVICE' }];
}
