import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { ensureRolesExist } from '../roles/prepare-roles.ts';
import { connectionConfig, quoteIdentifier, schemaOf } from '../urls/connection-config.ts';

export type MigrationDatasource = {
  url: string;
  /** A second, empty database to replay migrations in; without it one is created on the same server and dropped. */
  shadowDatabaseUrl?: string | undefined;
};

/**
 * Connections for the schema engine. `@prisma/adapter-pg` is made for queries; migrations need three things more:
 * whole scripts in one message (function bodies hold semicolons), PostgreSQL's one-byte `"char"` type, which its
 * catalogue is full of, and a shadow database that is dropped after its connections are closed.
 */
export function migrationAdapter({ url, shadowDatabaseUrl }: MigrationDatasource): MigrationAdapter {
  const connections: SqlDriverAdapter[] = [];
  let refusedScript: Refusal | undefined;
  const onRefusedScript = (refusal: Refusal) => (refusedScript = refusal);
  const opened = (connection: SqlDriverAdapter) => {
    connections.push(connection);
    return connection;
  };
  return {
    provider: 'postgres',
    adapterName: '@verbatim/database',
    connect: async () => opened(await connect({ url, onRefusedScript })),
    async connectToShadowDb() {
      await ensureRolesExist(shadowDatabaseUrl ?? url);
      return opened(
        shadowDatabaseUrl === undefined
          ? await connectToTemporaryDatabase(url)
          : await connectToEmptiedDatabase(shadowDatabaseUrl),
      );
    },
    refusedScript: () => refusedScript,
    async close() {
      for (const connection of connections) await connection.dispose();
    },
  };
}

/** What PostgreSQL says of a statement that it does not carry out. */
export type Refusal = { /** SQLSTATE, five characters. */ code: string; message: string };

export type MigrationAdapter = SqlMigrationAwareDriverAdapterFactory & {
  /** What PostgreSQL said to the last script that it refused. The engine tells some refusals without the reason. */
  refusedScript(): Refusal | undefined;
  /** Ends the connections that the engine left open. */
  close(): Promise<void>;
};

async function connectToTemporaryDatabase(url: string): Promise<SqlDriverAdapter> {
  const database = `verbatim_shadow_${randomUUID()}`;
  await runOnce(url, `CREATE DATABASE ${quoteIdentifier(database)} TEMPLATE template0`);
  const drop = () => runOnce(url, `DROP DATABASE IF EXISTS ${quoteIdentifier(database)} WITH (FORCE)`);
  return connect({ url, database, afterwards: drop });
}

async function connectToEmptiedDatabase(url: string): Promise<SqlDriverAdapter> {
  const schema = quoteIdentifier(schemaOf(url) ?? 'public');
  await runOnce(url, `DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
  return connect({ url });
}

async function runOnce(url: string, sql: string): Promise<void> {
  const adapter = await connect({ url });
  try {
    await adapter.executeScript(sql);
  } finally {
    await adapter.dispose();
  }
}

type Connection = {
  url: string;
  database?: string;
  afterwards?: () => Promise<void>;
  onRefusedScript?: (refusal: Refusal) => void;
};

async function connect({
  url,
  database,
  afterwards,
  onRefusedScript,
}: Connection): Promise<SqlDriverAdapter> {
  const config = connectionConfig(url);
  // One connection that stays: the engine's advisory lock and its SET commands belong to a session.
  const pool = new pg.Pool({
    ...config,
    database: database ?? config.database,
    max: 1,
    idleTimeoutMillis: 0,
  });
  const charColumns = noteCharColumns(pool);
  const inner = await new PrismaPg(pool, { schema: schemaOf(url) ?? 'public' }).connect();
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    getConnectionInfo: () => inner.getConnectionInfo(),
    executeRaw: (query) => inner.executeRaw(query),
    startTransaction: (isolation) => inner.startTransaction(isolation),
    async queryRaw(query) {
      const result = await inner.queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    },
    // Without arguments `pg` sends the text as one simple query, in which PostgreSQL itself finds the statements.
    async executeScript(script) {
      try {
        await inner.executeRaw({ sql: script, args: [], argTypes: [] });
      } catch (error) {
        const refusal = error instanceof DriverAdapterError ? error.cause : undefined;
        if (refusal?.originalCode !== undefined && refusal.originalMessage !== undefined)
          onRefusedScript?.({ code: refusal.originalCode, message: refusal.originalMessage });
        throw error;
      }
    },
    async dispose() {
      if (pool.ending) return;
      await pool.end();
      await afterwards?.();
    },
  };
}

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The adapter refuses columns of type `"char"`. They are passed off as text on the way in; the returned map tells, by
 * the identity of a result's rows, which columns they were.
 */
function noteCharColumns(pool: pg.Pool): WeakMap<unknown[][], number[]> {
  const noted = new WeakMap<unknown[][], number[]>();
  const query = pool.query.bind(pool) as (request: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  pool.query = (async (request: pg.QueryArrayConfig) => {
    const result = await query(request);
    if (Array.isArray(result)) return result;
    const columns = [...result.fields.keys()].filter(
      (index) => result.fields[index]?.dataTypeID === CHAR_OID,
    );
    for (const column of columns) result.fields[column]!.dataTypeID = TEXT_OID;
    noted.set(result.rows, columns);
    return result;
  }) as typeof pool.query;
  return noted;
}
