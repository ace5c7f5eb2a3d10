import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file below prisma/sql: the newest text of one function with its triggers, of one view, or of a domain's grants. */
export type SqlFile = {
  /** Below prisma/sql, with slashes: `log/largest_power_below.sql`. */
  path: string;
  /** Of the function or view that the file defines. */
  name: string;
  kind: 'FUNCTION' | 'VIEW' | 'GRANTS';
  text: string;
};

const FOLDER = fileURLToPath(new URL('../../sql', import.meta.url));

/** The files of prisma/sql in the order in which they are applied: functions, views (which name them), grants. */
export async function readSqlFiles(): Promise<SqlFile[]> {
  const paths = (await readdir(FOLDER, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.sql'))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => describeFile(path, await readFile(join(FOLDER, path), 'utf8'))),
  );
  return KINDS.flatMap((kind) => files.filter((file) => file.kind === kind));
}

const KINDS = ['FUNCTION', 'VIEW', 'GRANTS'] as const;

function describeFile(path: string, text: string): SqlFile {
  const name = basename(path, '.sql');
  const kind = name === 'grants' ? 'GRANTS' : /^CREATE OR REPLACE VIEW\b/m.test(text) ? 'VIEW' : 'FUNCTION';
  return { path, name, kind, text };
}
