import { findUnstorable, LIMITS, type Role } from '@verbatim/shared';
import { z } from 'zod';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { Viewer } from '../../platform/graphql/desk-context.ts';
import { isId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { PeopleRepository } from './people.repository.ts';

/** How long a session lasts, in milliseconds: twelve hours. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

const EMAIL = /^[^\s@]+@[^\s@]+$/;

const newPerson = z.object({
  email: requiredText({ label: 'The e-mail address', max: 320 })
    .transform((email) => email.toLowerCase())
    .refine(
      (email) => EMAIL.test(email),
      'The e-mail address is not one: it must look like name@example.org.',
    ),
  name: requiredText({ label: 'The name', max: LIMITS.name }),
  role: z.custom<Role>(),
  password: z
    .string()
    .min(12, 'The password is too short: take 12 characters or more.')
    .max(1_000, 'The password is too long: take 1,000 characters or fewer.'),
});

export class PeopleService {
  constructor(private readonly people: PeopleRepository) {}

  /**
   * Begins a session.
   * @throws UserErrorException SIGN_IN_FAILED, in the same words and after the same time whatever is wrong
   */
  async signIn({ email, password }: { email: string; password: string }) {
    const address = email.trim().toLowerCase();
    const possible = EMAIL.test(address) && address.length <= 320 && findUnstorable(address) === null;
    const user = possible ? await this.people.findByEmail(address) : null;
    const matches = await verifyPassword(user?.passwordHash ?? null, password);
    if (user === null || !matches || user.disabledAt !== null) {
      throw new UserErrorException({
        code: 'SIGN_IN_FAILED',
        field: null,
        message: 'E-mail address and password do not belong together. Check both, or ask an administrator.',
      });
    }
    const { id: userId, sessionVersion } = user;
    const expiresAt = new Date(Date.now() + SESSION_MS);
    return { session: await this.people.startSession({ userId, sessionVersion, expiresAt }), person: user };
  }

  signOut(sessionId: string): Promise<void> {
    return this.people.endSession(sessionId);
  }

  /** Somebody by id, with whether they are disabled, or null. */
  async find(id: string) {
    return isId(id) ? ((await this.people.findMany([id]))[0] ?? null) : null;
  }

  /** Everybody who can sign in, by name. */
  active() {
    return this.people.active();
  }

  /** Who a session belongs to, or null when it has ended in any way. */
  async findViewer(session: { sessionId: string; userId: string }): Promise<Viewer | null> {
    if (!isId(session.sessionId) || !isId(session.userId)) return null;
    return this.people.findViewer(session);
  }

  /**
   * Makes an account. For commands and the seed; nobody at the desk can call it.
   * @throws UserErrorException INVALID when a value is not good or the address has an account
   */
  async create(input: {
    email: string;
    name: string;
    role: Role;
    password: string;
  }): Promise<{ id: string }> {
    const { email, name, role, password } = parseInput(newPerson, input);
    if ((await this.people.findByEmail(email)) !== null) {
      throw new UserErrorException({
        code: 'INVALID',
        field: 'input.email',
        message: `There is an account for ${email} already.`,
      });
    }
    return this.people.create({ email, name, role, passwordHash: await hashPassword(password) });
  }

  /** The id and role of an account by its address, or null. For the seed. */
  async findByEmail(email: string): Promise<{ id: string; role: Role } | null> {
    return this.people.findByEmail(email.toLowerCase());
  }
}
