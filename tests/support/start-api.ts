import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, startApi, type Api, type Config } from '@verbatim/api';
import { createTestDatabase, type TestCluster, type TestDatabase } from '@verbatim/database/testing';
import type { Role } from '@verbatim/shared';
import { makeDeskKeys, signDeskToken } from './desk-token.ts';
import { GraphQLClient } from './graphql-client.ts';

export const PASSWORD = 'correct horse battery';

/** Somebody who is signed in, with a client that speaks for them. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly desk: GraphQLClient;
}

/** An API on a database of its own, over real HTTP. */
export interface TestApi {
  readonly url: string;
  readonly api: Api;
  readonly database: TestDatabase;
  /** What the API keeps outside the database. */
  readonly folder: string;
  readonly deskPrivateKey: KeyObject;
  /** A client of the public schema. */
  readonly anybody: GraphQLClient;
  /** A client of the desk schema with any token. */
  deskAs(token: string | null): GraphQLClient;
  /** Makes an account and signs it in through the API. */
  signInNew(role: Role, name?: string): Promise<TestPerson>;
  /** Starts another API on the same database, with parts of the configuration replaced. It closes with this one. */
  startAnother(config?: Partial<Config>): Promise<{ api: Api; anybody: GraphQLClient }>;
  close(): Promise<void>;
}

interface StartOptions {
  /** Replaces parts of the configuration, such as the URLs of the database. */
  readonly config?: Partial<Config>;
  /** Without it, the tests' silent logger. */
  readonly logger?: Parameters<typeof startApi>[1];
}

const NO_HEADERS: Readonly<Record<string, string>> = {};

/** Starts an API on a fresh database of the test cluster, with the rating scale that ships. */
export async function startTestApi(cluster: TestCluster, options: StartOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase(cluster);
  const keys = makeDeskKeys();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-api-'));
  const start = (config: Partial<Config> = {}) =>
    startApi(
      {
        port: 0,
        host: '127.0.0.1',
        logLevel: 'silent',
        publicAnswers: 'DIRECT',
        publicAnswerMemory: 2 ** 20,
        publicClaimMemory: 2 ** 20,
        databaseUrls: { appUrl: database.appUrl, publicUrl: database.publicUrl, separation: 'LOGINS' },
        publicAccess: { anonymous: true, anonymousPointsPerMinute: null, keyPointsPerMinute: null },
        trustedProxies: 0,
        deskSigningPublicKey: keys.publicKey,
        logs: { keyFile: join(folder, 'keys', 'log.pem'), checkpointFolder: join(folder, 'checkpoints') },
        ...options.config,
        ...config,
      },
      options.logger ?? createLogger('silent'),
    );
  const api = await start();
  const others: Api[] = [];
  await api.services.ratings.ensureDefaultScale();
  const url = `http://127.0.0.1:${api.port}`;
  const deskAs = (token: string | null) =>
    new GraphQLClient(`${url}/desk/graphql`, () =>
      token === null ? NO_HEADERS : { authorization: `Bearer ${token}` },
    );
  let people = 0;

  return {
    url,
    api,
    database,
    folder,
    deskPrivateKey: keys.privateKey,
    anybody: new GraphQLClient(`${url}/graphql`),
    deskAs,
    async startAnother(config) {
      const another = await start(config);
      others.push(another);
      return { api: another, anybody: new GraphQLClient(`http://127.0.0.1:${another.port}/graphql`) };
    },
    async signInNew(role, name) {
      people += 1;
      const email = `${role.toLowerCase()}-${people}@desk.test`;
      const { id } = await api.services.people.create({
        email,
        name: name ?? `${role.toLowerCase()} ${people}`,
        role,
        password: PASSWORD,
      });
      const { signIn } = await deskAs(signDeskToken(keys.privateKey)).ask<{
        signIn: { session: { id: string } };
      }>('mutation ($input: SignInInput!) { signIn(input: $input) { session { id } } }', {
        input: { email, password: PASSWORD },
      });
      const sessionId = signIn.session.id;
      const desk = new GraphQLClient(`${url}/desk/graphql`, () => ({
        authorization: `Bearer ${signDeskToken(keys.privateKey, { sub: id, sid: sessionId })}`,
      }));
      return { id, email, role, sessionId, desk };
    },
    async close() {
      await Promise.all([api, ...others].map((each) => each.close()));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
