import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateDatabase, createPool } from '@verbatim/database';
import { enableLogins, openEmbeddedDatabase } from '@verbatim/database/embedded';

/** A database that is filled for measuring. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly publicUrl: string;
  /** Process of the PostgreSQL that all backends are children of. */
  readonly postmaster: number;
}

const SCRIPTS = ['fill-normalised.sql', 'fill-public.sql'];
const SEED = 7;

/**
 * Opens the PostgreSQL of a folder, which is kept between runs.
 * @returns how to get a database of so many claims, filled now or by an earlier run, and how to close
 */
export async function openBench(folder: string, log: (progress: string) => void) {
  const server = await openEmbeddedDatabase({ root: folder, durable: false, log });
  return {
    close: () => server.close(),
    database: async (claims: number): Promise<BenchDatabase> => {
      const scripts = await Promise.all(
        SCRIPTS.map((name) => readFile(new URL(`data/${name}`, import.meta.url), 'utf8')),
      );
      const name = `bench_${claims}`;
      const inDatabase = (url: string) => url.replace(/[^/]*$/, name);
      const urls = {
        ownerUrl: inDatabase(server.ownerUrl),
        appUrl: inDatabase(server.appUrl),
        publicUrl: inDatabase(server.publicUrl),
      };
      await fillUnlessFilled({ adminUrl: server.ownerUrl, url: urls.ownerUrl, name, claims, scripts, log });
      await enableLogins({ ownerUrl: urls.ownerUrl, urls: [urls.appUrl, urls.publicUrl] });
      return { ...urls, postmaster: await postmasterOf(folder) };
    },
  };
}

async function fillUnlessFilled({
  adminUrl,
  url,
  name,
  claims,
  scripts,
  log,
}: {
  adminUrl: string;
  url: string;
  name: string;
  claims: number;
  scripts: readonly string[];
  log: (progress: string) => void;
}): Promise<void> {
  const made = createHash('sha256').update(scripts.join('')).digest('hex').slice(0, 16);
  const admin = createPool({ url: adminUrl, max: 1 });
  try {
    const { rows } = await admin.query<{ made: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS made FROM pg_database WHERE datname = $1`,
      [name],
    );
    if (rows[0]?.made === made) {
      await migrateDatabase(url);
      return;
    }
    log(`Filling a database with ${claims.toLocaleString('en')} claims`);
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
    await migrateDatabase(url);
    await run(url, scripts, claims);
    await admin.query(`COMMENT ON DATABASE ${name} IS '${made}'`);
  } finally {
    await admin.end();
  }
}

async function run(url: string, scripts: readonly string[], claims: number): Promise<void> {
  const pool = createPool({ url, max: 1 });
  try {
    for (const script of scripts) {
      const sql = script
        .replaceAll(/(?<!:):claims\b/g, String(claims))
        .replaceAll(/(?<!:):seed\b/g, String(SEED));
      // One by one: VACUUM runs in no transaction.
      for (const statement of sql.split(/;\n/)) if (statement.trim() !== '') await pool.query(statement);
    }
  } finally {
    await pool.end();
  }
}

/** PostgreSQL's process, as it stands in its data directory. */
export async function postmasterOf(dataDirectory: string): Promise<number> {
  const file = await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}
