import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/database.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { IdempotencyRepository, KeptRequest } from './idempotency.repository.ts';

/** How long the answer to a key is kept, in milliseconds: seven days. */
export const KEY_MS = 7 * 24 * 60 * 60 * 1000;

/** Keeps, in the transaction that carries a request out, that it was, with the id of what came of it. */
export type Remember = (tx: Transaction, resultId: string) => Promise<void>;

/** A request that may carry an idempotency key. */
export interface RepeatableRequest<Result> {
  readonly actor: Actor;
  /** Name of what is asked for; the same key for something else is refused. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey?: string | null };
  /** The answer to a repetition, from the id of what was made or changed. */
  readonly replay: (resultId: string) => Promise<Result>;
}

/** Sees to it that a request with an idempotency key is carried out once, however often it is sent. */
export class IdempotencyService {
  constructor(private readonly requests: IdempotencyRepository) {}

  /**
   * Carries a request out, or answers as it was answered before.
   * @param run carries it out and calls `remember` in its transaction; a refusal is not remembered
   * @throws UserErrorException INVALID for a key that is none, IDEMPOTENCY_KEY_REUSED for one of another request
   */
  async once<Result>(
    { actor, operation, input, replay }: RepeatableRequest<Result>,
    run: (remember: Remember) => Promise<Result>,
  ): Promise<Result> {
    const { idempotencyKey: key } = input;
    if (key == null) return run(() => Promise.resolve());
    assertKey(key);
    const request = { personId: actor.id, key, operation, requestSha256: hashOf(operation, input) };
    const earlier = await this.earlier(request);
    if (earlier !== null) return replay(earlier);
    try {
      return await run((tx, resultId) => this.requests.keep(tx, { ...request, resultId }));
    } catch (error) {
      // The same request may have been carried out at the same time: then this one failed on what that one wrote.
      const meanwhile = await this.earlier(request);
      if (meanwhile === null) throw error;
      return replay(meanwhile);
    }
  }

  /** Forgets keys that nobody repeats any more. @returns how many */
  forgetOld(now: Date): Promise<number> {
    return this.requests.forgetBefore(new Date(now.getTime() - KEY_MS));
  }

  private async earlier(request: Omit<KeptRequest, 'resultId'>): Promise<string | null> {
    const kept = await this.requests.find(request);
    if (kept === null) return null;
    if (kept.operation === request.operation && kept.requestSha256 === request.requestSha256)
      return kept.resultId;
    throw new UserErrorException({
      code: 'IDEMPOTENCY_KEY_REUSED',
      field: 'input.idempotencyKey',
      message: 'You used this idempotency key for another request. Make a new key for each new request.',
    });
  }
}

function assertKey(key: string): void {
  if (/^[!-~]{1,200}$/.test(key)) return;
  throw new UserErrorException({
    code: 'INVALID',
    field: 'input.idempotencyKey',
    message: 'The idempotency key must have 1 to 200 visible ASCII characters, such as a UUID.',
  });
}

/** The order in which a client writes the fields of an input makes no difference. */
function hashOf(operation: string, input: object): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify([operation, { ...input, idempotencyKey: undefined }], sorted))
    .digest('hex');
}
