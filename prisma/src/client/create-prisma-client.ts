import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { connectionConfig, schemaOf } from '../urls/connection-config.ts';
import { sessionCheck } from '../roles/check-session.ts';

export type ConnectionOptions = {
  url: string;
  /** The role that every connection must work as, with its settings; one that does not is closed and refused. */
  role?: string;
  /** The most connections that are open at once. */
  max?: number;
  /** Told of connections that break while nobody uses them, which the pool replaces, and of those that are refused. */
  onError?: (error: Error) => void;
};

/** A pool of connections for SQL of one's own. Ends with `pool.end()`. */
export function createPool({ url, role, max = 10, onError = () => undefined }: ConnectionOptions): pg.Pool {
  const check = role === undefined ? undefined : sessionCheck(url, role);
  const onConnect = async (client: pg.ClientBase) => {
    await check?.(client).catch((error: Error) => {
      onError(error);
      throw error;
    });
  };
  const pool = new pg.Pool({ ...connectionConfig(url), max, onConnect });
  pool.on('error', onError);
  // A connection in use that breaks fails its query; that it also says so to nobody would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Prisma's client on a pool of its own. Ends with `$disconnect()`. */
export function createPrismaClient(options: ConnectionOptions): PrismaClient {
  const schema = schemaOf(options.url);
  const adapter = new PrismaPg(createPool(options), {
    disposeExternalPool: true,
    ...(schema !== undefined && { schema }),
  });
  return new PrismaClient({ adapter });
}
