import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openDatabase } from '@verbatim/database/embedded';
import { isCalendarDate } from '@verbatim/shared';
import type { ApiKeyScope } from '../modules/access/api-key.repository.ts';
import type { ApiKeyService } from '../modules/access/api-key.service.ts';
import { UserErrorException } from '../platform/errors/user-errors.ts';
import { createLogger } from '../platform/logger.ts';
import { connectDesk, createServices } from '../services.ts';

const USAGE = `Makes, lists and revokes keys of the public API.

  npm run key:create -- --client "Name of the site" [--scope READ --scope SEARCH] [--points 100000] [--expires 2027-12-31]
  npm run key:list
  npm run key:revoke -- --id 0b5e6a52-5a37-4c0e-9a39-0d7f6f1f3c52

A new key is printed once and kept nowhere. Without --scope it has every scope. A client has two live keys at most.
The database is that of DATABASE_URL, else the embedded one in VERBATIM_DATA_DIR (.data).
`;

const SCOPES: readonly ApiKeyScope[] = ['READ', 'SEARCH'];

try {
  process.exitCode = await run();
} catch (error) {
  const problems =
    error instanceof UserErrorException
      ? error.userErrors.map(({ message }) => message)
      : [error instanceof Error ? error.message : String(error)];
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

/** @returns the exit status: 0 done, 2 bad usage */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      client: { type: 'string' },
      scope: { type: 'string', multiple: true },
      points: { type: 'string' },
      expires: { type: 'string' },
      id: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command] = positionals;
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'list') return withKeys(list);
  if (command === 'revoke' && values.id !== undefined) {
    const { id } = values;
    return withKeys((keys) => revoke(keys, id));
  }
  const wanted = command === 'create' ? readWanted(values) : null;
  if (wanted !== null) return withKeys((keys) => create(keys, wanted));
  console.error(USAGE);
  return 2;
}

interface Wanted {
  readonly client: string;
  readonly scopes: ApiKeyScope[];
  readonly pointsPerMinute: number | null;
  readonly expiresAt: Date | null;
}

/** @returns null for bad usage */
function readWanted(values: {
  client?: string;
  scope?: string[];
  points?: string;
  expires?: string;
}): Wanted | null {
  const { client, scope, points, expires } = values;
  const scopes = scope === undefined ? [...SCOPES] : SCOPES.filter((each) => scope.includes(each));
  const isGood =
    client !== undefined &&
    scopes.length >= new Set(scope).size &&
    (points === undefined || /^\d{1,9}$/.test(points)) &&
    (expires === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(expires) && isCalendarDate(expires)));
  if (!isGood) return null;
  return {
    client,
    scopes,
    pointsPerMinute: points === undefined ? null : Number(points),
    expiresAt: expires === undefined ? null : new Date(`${expires}T00:00:00Z`),
  };
}

async function create(keys: ApiKeyService, wanted: Wanted): Promise<void> {
  const { token, apiKey } = await keys.create(null, wanted);
  console.log(`The key ${apiKey.id} of ${apiKey.client}, shown this once:\n\n  ${token}\n`);
  console.log('Send it as "Authorization: Bearer …".');
}

async function list(keys: ApiKeyService): Promise<void> {
  const all = await keys.list(null);
  if (all.length === 0) console.log('There is no key.');
  for (const { id, client, scopes, use, expiresAt, revokedAt } of all) {
    const used = use === null ? 'never used' : `last used ${use.lastUsedAt.toISOString()}`;
    const end = expiresAt === null ? 'no end' : `until ${expiresAt.toISOString()}`;
    const state = revokedAt === null ? end : `revoked ${revokedAt.toISOString()}`;
    console.log([id, client, scopes.join('+'), state, used].join('  '));
  }
}

async function revoke(keys: ApiKeyService, id: string): Promise<void> {
  const key = await keys.revoke(null, { id });
  console.log(`The key ${key.id} of ${key.client} is revoked.`);
}

async function withKeys(work: (keys: ApiKeyService) => Promise<void>): Promise<number> {
  const database = await openDatabase({ env: process.env, migrate: true });
  const db = connectDesk(database.appUrl, createLogger('warn'));
  try {
    await work(createServices(db).keys);
    return 0;
  } finally {
    await db.$disconnect();
    await database.close();
  }
}
