import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveDatabaseUrls, type DatabaseUrls } from '@verbatim/database';
import { z } from 'zod';

/** Everything the API takes from its environment, parsed once. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; undefined for all. */
  readonly host: string | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly databaseUrls: DatabaseUrls;
  /** DIRECT: public operations are answered past the executor where the planner knows them; ORDINARY: never. */
  readonly publicAnswers: 'DIRECT' | 'ORDINARY';
  /** Bytes of answers that are kept to be given again while nothing changed; 0 for none. */
  readonly publicAnswerMemory: number;
  /** Bytes of texts of published claims that are kept to be put into answers. */
  readonly publicClaimMemory: number;
  /** Who may ask the public schema, and how much a minute. */
  readonly publicAccess: PublicAccessConfig;
  /** Proxies in front of the API whose word about the client's address counts. */
  readonly trustedProxies: number;
  /** Checks the tokens that the desk's server signs. */
  readonly deskSigningPublicKey: KeyObject;
  readonly logs: LogFiles;
}

/** What the logs have outside the database. */
export interface LogFiles {
  /** The Ed25519 key that checkpoints are signed with (PKCS 8, PEM); made when it is not there. */
  readonly keyFile: string;
  /** Folder that checkpoints and verifier keys are written to. */
  readonly checkpointFolder: string;
}

/** Points a minute are null for no limit. */
export interface PublicAccessConfig {
  /** Whether requests without a key are answered. */
  readonly anonymous: boolean;
  /** For a network address without a key. */
  readonly anonymousPointsPerMinute: number | null;
  /** For a key that has no limit of its own. */
  readonly keyPointsPerMinute: number | null;
}

/** The environment is not good: every line says which variable, what is wrong, and what to do. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not good:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const optional = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** A number of points, or `off` for no limit. */
const points = (unless: string) =>
  optional.pipe(
    z
      .string()
      .regex(/^(off|[1-9]\d{0,8})$/)
      .default(unless)
      .transform((value) => (value === 'off' ? null : Number(value))),
  );

const megabytes = (unless: string) =>
  optional.pipe(
    z
      .string()
      .regex(/^\d{1,4}$/)
      .default(unless)
      .transform((value) => Number(value) * 2 ** 20),
  );

const environment = z.object({
  API_PORT: optional.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(4_000),
  ),
  API_HOST: optional,
  LOG_LEVEL: optional.pipe(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
  PUBLIC_ANSWERS: optional.pipe(z.enum(['direct', 'ordinary']).default('direct')),
  PUBLIC_ANSWER_MEMORY_MB: megabytes('32'),
  PUBLIC_CLAIM_MEMORY_MB: megabytes('64'),
  PUBLIC_ANONYMOUS: optional.pipe(z.enum(['on', 'off']).default('on')),
  PUBLIC_POINTS_PER_ADDRESS: points('60000'),
  PUBLIC_POINTS_PER_KEY: points('600000'),
  TRUSTED_PROXIES: optional.pipe(z.string().regex(/^\d$/).default('0').transform(Number)),
  VERBATIM_DATA_DIR: optional.pipe(z.string().default('.data')),
  DESK_SIGNING_PUBLIC_KEY_FILE: optional,
  LOG_SIGNING_KEY_FILE: optional,
  LOG_CHECKPOINT_DIR: optional,
});

const WANTED: Readonly<Record<string, string>> = {
  API_PORT: 'must be a port from 0 to 65535, such as 4000',
  PUBLIC_ANSWERS: 'must be direct or ordinary',
  PUBLIC_ANSWER_MEMORY_MB: 'must be a number of megabytes, 0 to 9999',
  PUBLIC_CLAIM_MEMORY_MB: 'must be a number of megabytes, 0 to 9999',
  PUBLIC_ANONYMOUS: 'must be on or off',
  PUBLIC_POINTS_PER_ADDRESS: 'must be a number of points a minute, such as 60000, or off',
  PUBLIC_POINTS_PER_KEY: 'must be a number of points a minute, such as 600000, or off',
  TRUSTED_PROXIES: 'must be the number of proxies in front of the API, 0 to 9',
  LOG_LEVEL: 'must be one of fatal, error, warn, info, debug, trace, silent',
};

/** @throws ConfigError with everything that is wrong */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} ${WANTED[name] ?? message}; it is ${JSON.stringify(env[name])}.`;
  });
  const databaseUrls = attempt(problems, () => checkedUrls(resolveDatabaseUrls(env)));
  if (!parsed.success) throw new ConfigError(problems);
  const { API_PORT, API_HOST, LOG_LEVEL, VERBATIM_DATA_DIR, PUBLIC_ANSWERS, TRUSTED_PROXIES, ...rest } =
    parsed.data;
  const keyFile =
    rest.DESK_SIGNING_PUBLIC_KEY_FILE ?? join(VERBATIM_DATA_DIR, 'keys', 'desk-signing-public.pem');
  const logs = {
    keyFile: rest.LOG_SIGNING_KEY_FILE ?? join(VERBATIM_DATA_DIR, 'keys', 'log-signing.pem'),
    checkpointFolder: rest.LOG_CHECKPOINT_DIR ?? join(VERBATIM_DATA_DIR, 'checkpoints'),
  };
  const deskSigningPublicKey = attempt(problems, () => readPublicKey(keyFile));
  if (databaseUrls === undefined || deskSigningPublicKey === undefined) throw new ConfigError(problems);
  return {
    port: API_PORT,
    host: API_HOST,
    logLevel: LOG_LEVEL,
    publicAnswerMemory: rest.PUBLIC_ANSWER_MEMORY_MB,
    publicClaimMemory: rest.PUBLIC_CLAIM_MEMORY_MB,
    publicAnswers: PUBLIC_ANSWERS === 'direct' ? 'DIRECT' : 'ORDINARY',
    databaseUrls,
    publicAccess: {
      anonymous: rest.PUBLIC_ANONYMOUS === 'on',
      anonymousPointsPerMinute: rest.PUBLIC_POINTS_PER_ADDRESS,
      keyPointsPerMinute: rest.PUBLIC_POINTS_PER_KEY,
    },
    trustedProxies: TRUSTED_PROXIES,
    deskSigningPublicKey,
    logs,
  };
}

function attempt<Result>(problems: string[], run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function checkedUrls(urls: DatabaseUrls): DatabaseUrls {
  for (const url of [urls.appUrl, urls.publicUrl]) {
    if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
      throw new Error('A database URL must look like postgresql://user:password@host:5432/database.');
    }
  }
  return urls;
}

function readPublicKey(file: string): KeyObject {
  const how =
    'It must hold the Ed25519 public key of the desk as PEM; `npm start` makes it, or set DESK_SIGNING_PUBLIC_KEY_FILE.';
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`DESK_SIGNING_PUBLIC_KEY_FILE: ${file} cannot be read. ${how}`);
  }
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, with everything that is not such a key.
  }
  throw new Error(`DESK_SIGNING_PUBLIC_KEY_FILE: ${file} holds no such key. ${how}`);
}
