import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { createLogger, startApi, type Api } from '@verbatim/api';
import { createPool, migrateDatabase } from '@verbatim/database';
import { enableLogins, openEmbeddedDatabase } from '@verbatim/database/embedded';
import { postmasterOf } from '../bench-database.ts';

/** A database of a PostgreSQL of the bench's own, which waits for the disk as one in earnest does. */
export interface Scratch {
  readonly folder: string;
  readonly ownerUrl: string;
  /** Copies the database, as it is now, under another name. */
  copy(name: string): Promise<string>;
  /**
   * Starts an API on the database or a copy.
   * @param name of a copy; the database itself without
   */
  startApi(name?: string): Promise<Api>;
  /** The process whose descendants do all the work of PostgreSQL. */
  postmaster(): Promise<number>;
  close(): Promise<void>;
}

export async function openScratch(folder: string, log: (progress: string) => void): Promise<Scratch> {
  const server = await openEmbeddedDatabase({ root: join(folder, 'data'), log });
  await migrateDatabase(server.ownerUrl);
  await enableLogins({ ownerUrl: server.ownerUrl, urls: [server.appUrl, server.publicUrl] });
  const own = new URL(server.ownerUrl).pathname.slice(1);
  const inDatabase = (url: string, name: string) => url.replace(/[^/]*$/, name);
  const { publicKey } = generateKeyPairSync('ed25519');
  return {
    folder,
    ownerUrl: server.ownerUrl,
    async copy(name) {
      const admin = createPool({ url: inDatabase(server.ownerUrl, 'postgres'), max: 1 });
      try {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${own}`);
        return inDatabase(server.ownerUrl, name);
      } finally {
        await admin.end();
      }
    },
    startApi: (name = own) =>
      startApi(
        {
          port: 0,
          host: '127.0.0.1',
          logLevel: 'silent',
          publicAnswers: 'DIRECT',
          publicAnswerMemory: 0,
          publicClaimMemory: 0,
          databaseUrls: {
            appUrl: inDatabase(server.appUrl, name),
            publicUrl: inDatabase(server.publicUrl, name),
            separation: 'LOGINS',
          },
          publicAccess: { anonymous: true, anonymousPointsPerMinute: null, keyPointsPerMinute: null },
          trustedProxies: 0,
          deskSigningPublicKey: publicKey,
          logs: { keyFile: join(folder, name, 'log.pem'), checkpointFolder: checkpointsOf(folder, name) },
        },
        createLogger('silent'),
      ),
    postmaster: () => postmasterOf(join(folder, 'data')),
    close: () => server.close(),
  };
}

/** Where the API on a database writes what it has signed. */
export function checkpointsOf(folder: string, name = 'verbatim'): string {
  return join(folder, name, 'checkpoints');
}
