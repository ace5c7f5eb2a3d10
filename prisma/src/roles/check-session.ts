import type { ClientBase } from 'pg';
import { connectionConfig, schemaOf } from '../urls/connection-config.ts';
import { APP_ROLE, PUBLIC_ROLE } from '../urls/resolve-database-urls.ts';
import { alterRoleSetting, roleSettings, SEARCHES_SCHEMA, STATEMENT_MS } from './role-settings.ts';

/** A connection that does not work as it should: what is wrong with it and what to do. */
export class SessionRefused extends Error {
  /** PostgreSQL's for a sign-in that is not allowed. */
  readonly code = '28000';
}

/** Asks a connection, or a pool for one of its. @throws SessionRefused */
export type SessionCheck = (client: Pick<ClientBase, 'query'>) => Promise<void>;

/**
 * What holds connections made with a URL against what they should be: their role, schema, time zone and limit of a
 * statement. They ask for these at their start, and a pooler in between may drop that.
 * @param url whose limit, or the role's own, is the most that a statement may take
 */
export function sessionCheck(url: string, role: string): SessionCheck {
  const schema = schemaOf(url) ?? 'public';
  const { options = '', statement_timeout: wanted } = connectionConfig(url);
  const most = Math.max(Number(wanted) || 0, STATEMENT_MS[role] ?? 0);
  const takesRole = options.includes('-c role=');
  return async (client) => {
    const session = (await client.query<Session>(SESSION, [schema])).rows[0]!;
    if (session.role !== role) throw new SessionRefused(explainRole(session.role, { role, takesRole }));
    const wrong: string[] = [];
    if (!session.finds_tables) wrong.push('search_path');
    if (session.time_zone !== 'UTC') wrong.push('TimeZone');
    if (session.statement_ms <= 0 || session.statement_ms > most) wrong.push('statement_timeout');
    if (wrong.length > 0) throw new SessionRefused(explainSettings(wrong, role, session));
  };
}

type Session = {
  role: string;
  database: string;
  /** The wanted schema, as SQL has it. */
  schema: string;
  finds_tables: boolean;
  time_zone: string;
  statement_ms: number;
};

const SESSION = `
  SELECT current_user AS role, quote_ident(current_database()) AS database, quote_ident($1) AS schema,
         ${SEARCHES_SCHEMA} AS finds_tables,
         current_setting('TimeZone') AS time_zone,
         extract(epoch FROM current_setting('statement_timeout')::interval)::float8 * 1000 AS statement_ms`;

function explainRole(is: string, { role, takesRole }: { role: string; takesRole: boolean }): string {
  const start = `A connection to the database works as "${is}" and not as ${role}`;
  return takesRole
    ? `${start}: something in between, such as a pooler, drops the role that DATABASE_URL's connections take at their ` +
        'start. That works on direct connections only. Connect directly, or set APP_DATABASE_URL and ' +
        'PUBLIC_DATABASE_URL, so that each role signs in itself.'
    : `${start}. Let APP_DATABASE_URL sign in as ${APP_ROLE} and PUBLIC_DATABASE_URL as ${PUBLIC_ROLE}.`;
}

function explainSettings(wrong: string[], role: string, { schema, database }: Session): string {
  const settings = roleSettings(role, schema);
  const statements = wrong.map((name) => `${alterRoleSetting({ role, database }, [name, settings[name]!])};`);
  return (
    `A connection to the database as ${role} has another ${wrong.join(', ')} than it asked for: something in ` +
    'between, such as a pooler, drops what connections ask for at their start. Connect directly, or have an ' +
    `administrator of the server run: ${statements.join(' ')}`
  );
}
