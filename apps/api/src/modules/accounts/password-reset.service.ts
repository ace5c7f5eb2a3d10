import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { actAs } from '../../platform/acting.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import { newPassword } from '../people/account.fields.ts';
import type { Passwords } from '../people/password.ts';
import type { AccountService } from './account.service.ts';
import type { Account } from './account.type.ts';
import type { PasswordResetRepository } from './password-reset.repository.ts';
import type { PasswordLink, ResetPasswordInput, SetPasswordInput } from './password-reset.type.ts';

/** How long a link works, in milliseconds: one day. */
export const RESET_MS = 24 * 60 * 60 * 1000;

const setInput = z.object({ token: z.string(), password: newPassword });

interface Parts {
  readonly resets: PasswordResetRepository;
  readonly accounts: AccountService;
  readonly passwords: Passwords;
  readonly idempotency: IdempotencyService;
  readonly transaction: RunTransaction;
}

interface Reset {
  readonly account: Account;
  readonly token: string | null;
}

/** Lets people who lost their password choose another, by a link that an administrator hands them. */
export class PasswordResetService {
  constructor(private readonly parts: Parts) {}

  /**
   * Takes somebody's password away, ends their sessions, and makes a link for a new one.
   * @returns the account, and what the link holds: null for a repeated request, since it is kept nowhere
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, IDEMPOTENCY_KEY_REUSED; ConflictException
   */
  async reset(actor: Actor, input: ResetPasswordInput): Promise<Reset> {
    authorise(actor, 'people.manage');
    const { accounts, resets, idempotency } = this.parts;
    const replay = async (id: string) => ({ account: await accounts.get(id), token: null });
    const request = { actor, operation: 'resetPassword', input, replay };
    return idempotency.once<Reset>(request, async (remember) => {
      if (input.id === actor.id) throw ownPassword();
      const token = randomBytes(32).toString('base64url');
      const account = await accounts.takePassword({ actor, ...input }, async (tx, userId) => {
        const expiresAt = new Date(Date.now() + RESET_MS);
        await resets.create(tx, { userId, tokenSha256: hashOf(token), resetById: actor.id, expiresAt });
        await remember(tx, userId);
      });
      return { account, token };
    });
  }

  /** What the link with a token is good for, or null when it does not work. */
  async read(token: string, now = new Date()): Promise<PasswordLink | null> {
    return this.parts.resets.findLive(hashOf(token), now);
  }

  /**
   * Sets the password for which a link was made. Nobody is signed in then; whoever holds the link is who it was made for.
   * @throws UserErrorException INVALID, PASSWORD_LINK_DEAD
   */
  async set(input: SetPasswordInput, now = new Date()) {
    const { resets, passwords, transaction } = this.parts;
    const { token, password } = parseInput(setInput, input);
    const link = await resets.findLive(hashOf(token), now);
    if (link === null) throw deadLink();
    const passwordHash = await passwords.hash(password);
    const person = await actAs(link.userId, () =>
      transaction((tx) => resets.use(tx, { ...link, passwordHash, now })),
    );
    if (person === null) throw deadLink();
    return person;
  }
}

function ownPassword(): UserErrorException {
  return new UserErrorException({
    code: 'INVALID',
    field: 'input.id',
    message: 'You are signed in with your password: change it in your settings.',
  });
}

function deadLink(): UserErrorException {
  return new UserErrorException({
    code: 'PASSWORD_LINK_DEAD',
    field: 'input.token',
    message:
      'This link does not work: it was used, is too old, or a newer one was made. Ask an administrator for a new one.',
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
