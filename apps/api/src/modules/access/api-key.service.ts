import { LIMITS, may } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { forbidden } from '../../platform/errors/graphql-errors.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import { formatToken, hashSecret, newSecret } from './api-key-token.ts';
import type { ApiKeyRecord } from './api-key.records.ts';
import type { ApiKeyRepository, ApiKeyScope } from './api-key.repository.ts';
import { LiveKeys } from './live-keys.ts';
import type { CreateApiKeyInput } from './api-key.type.ts';

const createInput = z.object({
  client: requiredText({ label: 'The name of the client', max: LIMITS.name }),
  scopes: z
    .array(z.custom<ApiKeyScope>())
    .min(1, 'Say what the key is for: choose one scope or more.')
    .transform((scopes) => [...new Set(scopes)]),
  pointsPerMinute: z
    .number()
    .min(1, 'The points a minute must be 1 or more.')
    .max(LIMITS.pointsPerMinute, `The points a minute are too many: ${LIMITS.pointsPerMinute} are the most.`)
    .nullish()
    .transform((points) => points ?? null),
  expiresAt: z
    .date()
    .nullish()
    .transform((date) => date ?? null)
    .refine((date) => date === null || date.getTime() > Date.now(), 'The key would have expired already.')
    .refine((date) => date === null || date.getUTCFullYear() < 10_000, 'The year must be 9999 at most.'),
});

/** A key that was made, with the one and only showing of its secret: null when the request that made it is repeated. */
export interface MadeApiKey {
  readonly apiKey: ApiKeyRecord;
  readonly token: string | null;
}

interface Parts {
  readonly keys: ApiKeyRepository;
  readonly idempotency: IdempotencyService;
  readonly transaction: RunTransaction;
}

/** Makes, lists and revokes the keys of the public API. */
export class ApiKeyService {
  /** Which keys are good now, for requests. */
  readonly live: LiveKeys;

  constructor(private readonly parts: Parts) {
    this.live = new LiveKeys(parts.keys);
  }

  /** @throws GraphQLError FORBIDDEN */
  async list(actor: Actor | null): Promise<ApiKeyRecord[]> {
    if (actor !== null && !may(actor.role, 'keys.manage')) {
      throw forbidden('Only administrators see the keys of the public API.');
    }
    return this.parts.keys.list();
  }

  /**
   * Makes a key. Nobody can read its secret again.
   * @param actor who makes it; null for the command, which whoever runs the server runs
   * @throws UserErrorException FORBIDDEN, INVALID, TWO_KEYS_LIVE, IDEMPOTENCY_KEY_REUSED
   */
  async create(actor: Actor | null, input: CreateApiKeyInput): Promise<MadeApiKey> {
    if (actor === null) return this.make({ input, createdById: null });
    authorise(actor, 'keys.manage');
    const { keys, idempotency } = this.parts;
    const replay = async (id: string) => ({ apiKey: (await keys.find(id))!, token: null });
    const request = { actor, operation: 'createApiKey', input, replay };
    return idempotency.once<MadeApiKey>(request, (remember) =>
      this.make({ input, createdById: actor.id, remember }),
    );
  }

  private async make({
    input,
    createdById,
    remember,
  }: {
    input: CreateApiKeyInput;
    createdById: string | null;
    remember?: Remember;
  }): Promise<MadeApiKey> {
    const secret = newSecret();
    const secretHash = new Uint8Array(hashSecret(secret));
    const key = { ...parseInput(createInput, input), secretHash, createdById };
    return this.parts.transaction(async (tx) => {
      const apiKey = await this.parts.keys.create(tx, key);
      await remember?.(tx, apiKey.id);
      return { apiKey, token: formatToken({ id: apiKey.id, secret }) };
    });
  }

  /**
   * Revokes a key: requests that show it are refused from now on, by other API processes within five seconds.
   * @throws UserErrorException FORBIDDEN, NOT_FOUND
   */
  async revoke(actor: Actor | null, { id }: { id: string }): Promise<ApiKeyRecord> {
    if (actor !== null) authorise(actor, 'keys.manage');
    const { keys } = this.parts;
    if (isId(id)) await keys.revoke(id);
    this.live.forget(id);
    const key = isId(id) ? await keys.find(id) : null;
    if (key !== null) return key;
    throw new UserErrorException({ code: 'NOT_FOUND', field: 'input.id', message: 'There is no such key.' });
  }
}
