import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dataDirectoryAt } from '../embedded/data-directory.mjs';
import { enableLogins } from '../embedded/enable-logins.ts';
import { SUPERUSER } from '../embedded/make-cluster.ts';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database.ts';
import { readOrMakePasswords } from '../embedded/passwords.ts';
import { migrateDatabase } from '../migrations/migrate-database.ts';
import { prepareRoles } from '../roles/prepare-roles.ts';
import { connectionConfig, quoteIdentifier } from '../urls/connection-config.ts';
import { APP_ROLE, PUBLIC_ROLE, withRole } from '../urls/resolve-database-urls.ts';

/** A PostgreSQL for tests, in plain values, so that a test runner can hand it to its workers. */
export type TestCluster = {
  /** The name of a migrated, empty database that others are copied from. */
  template: string;
  /** URLs of the template; a copy's differ in the name of the database alone. */
  ownerUrl: string;
  appUrl: string;
  publicUrl: string;
  /** Of the server's superuser: for what only its administrators can do. */
  superuserUrl: string;
};

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  publicUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
};

/**
 * Starts a PostgreSQL for tests with a migrated template in it: an embedded one in a folder of its own, not waiting for
 * the disk, or the server of TEST_DATABASE_URL, which is a superuser's. `stop` drops the template and its copies; the embedded one goes with
 * the process in any case. Call it once a test
 * run.
 */
export async function startTestCluster(): Promise<{ cluster: TestCluster; stop: () => Promise<void> }> {
  const template = `verbatim_test_${randomBytes(6).toString('hex')}`;
  const server = await openServer(template);
  await execute(server.adminUrl, `CREATE DATABASE ${quoteIdentifier(template)} TEMPLATE template0`);
  await migrateDatabase(server.ownerUrl, { takesRoles: true });
  if (server.separateLogins)
    await enableLogins({ ownerUrl: server.ownerUrl, urls: [server.appUrl, server.publicUrl] });
  const { ownerUrl, appUrl, publicUrl, superuserUrl } = server;
  return {
    cluster: { template, ownerUrl, appUrl, publicUrl, superuserUrl },
    async stop() {
      await dropAll(server.adminUrl, template);
      await server.close();
    },
  };
}

/** Copies the template: an empty database at the newest migration, for one test file, in some 50 ms. */
export async function createTestDatabase(cluster: TestCluster): Promise<TestDatabase> {
  const name = `${cluster.template}_${randomBytes(4).toString('hex')}`;
  const adminUrl = inDatabase(cluster.ownerUrl, 'postgres');
  await execute(
    adminUrl,
    `CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE ${quoteIdentifier(cluster.template)}`,
  );
  const ownerUrl = inDatabase(cluster.ownerUrl, name);
  await prepareRoles({ url: ownerUrl, takesRoles: true }); // a copy has no settings and rights of the database's own
  return {
    ownerUrl,
    appUrl: inDatabase(cluster.appUrl, name),
    publicUrl: inDatabase(cluster.publicUrl, name),
    superuserUrl: inDatabase(cluster.superuserUrl, name),
    drop: () => execute(adminUrl, `DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`),
  };
}

async function openServer(template: string) {
  const external = process.env['TEST_DATABASE_URL'];
  if (external) {
    const ownerUrl = inDatabase(external, template);
    return {
      adminUrl: external,
      ownerUrl,
      appUrl: withRole(ownerUrl, APP_ROLE),
      publicUrl: withRole(ownerUrl, PUBLIC_ROLE),
      superuserUrl: ownerUrl,
      separateLogins: false,
      close: () => Promise.resolve(),
    };
  }
  const root = await mkdtemp(join(tmpdir(), 'verbatim-test-'));
  const embedded = await openEmbeddedDatabase({ root, durable: false, temporary: true });
  const { superuser } = await readOrMakePasswords(dataDirectoryAt(root));
  const superuserUrl = new URL(inDatabase(embedded.ownerUrl, template));
  superuserUrl.username = SUPERUSER;
  superuserUrl.password = superuser;
  return {
    adminUrl: inDatabase(embedded.ownerUrl, 'postgres'),
    ownerUrl: inDatabase(embedded.ownerUrl, template),
    appUrl: inDatabase(embedded.appUrl, template),
    publicUrl: inDatabase(embedded.publicUrl, template),
    superuserUrl: superuserUrl.href,
    separateLogins: true,
    close: () => embedded.close(),
  };
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  const client = new pg.Client(connectionConfig(adminUrl));
  await client.connect();
  const copies = `SELECT datname FROM pg_database WHERE starts_with(datname, '${template}')`;
  const { rows } = await client.query<{ datname: string }>(copies);
  for (const { datname } of rows)
    await client.query(`DROP DATABASE ${quoteIdentifier(datname)} WITH (FORCE)`);
  await client.end();
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
