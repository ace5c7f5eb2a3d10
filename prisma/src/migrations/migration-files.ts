import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cloneRoot } from '../embedded/data-directory.mjs';

export type MigrationFile = { name: string; sql: string };

/** The folder `prisma/migrations` of the clone that this code is part of. */
export function migrationsFolder(): string {
  return join(cloneRoot(), 'prisma', 'migrations');
}

/** The migrations in a folder, oldest first. */
export async function readMigrationFiles(folder: string = migrationsFolder()): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}
