import type { PoolConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

/**
 * The settings `pg` takes for a PostgreSQL URL, each apart, so that one of them can be replaced (in `pg` a connection
 * string wins over `database`). The search path is the schema of Prisma's `?schema=name`, `public` by default, and then
 * the one for temporary things, which would otherwise be looked in first; the session's time zone is UTC: the driver
 * adapter takes the times it is given for that.
 * @throws Error when the text is not a PostgreSQL URL; the message does not repeat the password.
 */
export function connectionConfig(url: string): PoolConfig & { database: string } {
  assertPostgresUrl(url);
  const { database, ...settings } = parseIntoClientConfig(url);
  const path = `${quoteIdentifier(schemaOf(url) ?? 'public')}, pg_temp`;
  const options = [settings.options, '-c timezone=UTC', `-c search_path=${escapeOption(path)}`];
  return { ...settings, options: options.filter(Boolean).join(' '), database: database ?? 'postgres' };
}

/** The schema that Prisma's `?schema=name` asks for, or undefined for the server's own default. */
export function schemaOf(url: string): string | undefined {
  return new URL(url).searchParams.get('schema') ?? undefined;
}

/** A name as SQL wants it, in double quotes. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The startup packet's `options` splits at white space; a backslash keeps a character as it is. */
export function escapeOption(value: string): string {
  return value.replace(/[\\\s]/g, '\\$&');
}

function assertPostgresUrl(url: string): void {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Error('The database URL must look like postgresql://user:password@host:5432/database');
  }
}
