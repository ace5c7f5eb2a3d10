import { randomBytes } from 'node:crypto';
import { findUnstorable, type Role } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { Viewer } from '../../platform/graphql/desk-context.ts';
import { isId } from '../../platform/ids.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import { isEmail, newPassword, newPerson } from './account.fields.ts';
import type { Passwords } from './password.ts';
import type { Person } from './person.type.ts';
import type { PeopleRepository } from './people.repository.ts';
import type { SignInBrake } from './sign-in-brake.service.ts';

/** How long a session lasts, in milliseconds: twelve hours. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

const changeInput = z.object({ current: z.string(), next: newPassword });

interface Parts {
  readonly people: PeopleRepository;
  readonly passwords: Passwords;
  readonly brake: SignInBrake;
}

/** People and their sessions. */
export class PeopleService {
  constructor(private readonly parts: Parts) {}

  /**
   * Begins a session.
   * @param address network address of the browser, or null
   * @throws UserErrorException SIGN_IN_FAILED, in the same words and after the same work whatever is wrong;
   *   SIGN_IN_SLOWED
   */
  async signIn(
    { email, password, deviceToken }: { email: string; password: string; deviceToken?: string | null },
    address: string | null = null,
  ) {
    const { people, passwords, brake } = this.parts;
    const account = email.trim().toLowerCase();
    const possible = isEmail(account) && findUnstorable(account) === null;
    const user = await people.findByEmail(possible ? account : 'nobody');
    const charged = await brake.charge({
      account,
      userId: user?.id ?? null,
      address,
      deviceToken: deviceToken ?? null,
    });
    const matches = await passwords.verify(user?.passwordHash ?? null, password);
    if (user === null || !matches || user.disabledAt !== null) throw failed();
    const token = deviceToken ?? randomBytes(32).toString('base64url');
    await charged.succeeded({ userId: user.id, deviceToken: token });
    return { session: await this.beginSession(user), person: user, deviceToken: token };
  }

  /** Begins a session for somebody who has shown who they are. */
  beginSession({ id: userId, sessionVersion }: { id: string; sessionVersion: number }) {
    const expiresAt = new Date(Date.now() + SESSION_MS);
    return this.parts.people.startSession({ userId, sessionVersion, expiresAt });
  }

  signOut(sessionId: string): Promise<void> {
    return this.parts.people.endSession(sessionId);
  }

  /** Ends every session of somebody, that of the request included. */
  signOutEverywhere(actor: Actor): Promise<void> {
    authorise(actor, 'self.manage');
    return this.parts.people.endAllSessions(actor.id);
  }

  /**
   * Changes the password of whoever asks, and ends their other sessions.
   * @throws UserErrorException INVALID, SIGN_IN_FAILED when the current one is wrong, SIGN_IN_SLOWED
   */
  async changePassword(viewer: Viewer, input: { current: string; next: string }): Promise<void> {
    authorise(viewer, 'self.manage');
    const { people, passwords, brake } = this.parts;
    const { current, next } = parseInput(changeInput, input);
    // Whoever holds a stolen session is not to guess the password through it.
    const attempt = {
      account: `session ${viewer.sessionId}`,
      userId: null,
      address: null,
      deviceToken: null,
    };
    const charged = await brake.charge(attempt);
    const user = await people.findByEmail(viewer.email);
    if (!(await passwords.verify(user?.passwordHash ?? null, current))) {
      throw new UserErrorException({
        code: 'SIGN_IN_FAILED',
        field: 'input.current',
        message: 'This is not your current password. Type the one with which you sign in now.',
      });
    }
    await charged.succeeded({ userId: viewer.id, deviceToken: null });
    const passwordHash = await passwords.hash(next);
    await people.changePassword({ userId: viewer.id, passwordHash, keepSessionId: viewer.sessionId });
  }

  /** Somebody by id, with whether they are disabled, or null. */
  async find(id: string) {
    return isId(id) ? ((await this.parts.people.findMany([id]))[0] ?? null) : null;
  }

  /** People by id, disabled ones too, in the order of the ids. */
  async byIds(ids: readonly string[]): Promise<Person[]> {
    const found = new Map((await this.parts.people.findMany(ids)).map((person) => [person.id, person]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Everybody who can sign in, by name. */
  active() {
    return this.parts.people.active();
  }

  /** Who a session belongs to, or null when it has ended in any way. */
  async findViewer(session: { sessionId: string; userId: string }): Promise<Viewer | null> {
    if (!isId(session.sessionId) || !isId(session.userId)) return null;
    return this.parts.people.findViewer(session);
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
    const { people, passwords } = this.parts;
    const { email, name, role, password } = parseInput(newPerson, input);
    if ((await people.findByEmail(email)) !== null) {
      throw new UserErrorException({
        code: 'INVALID',
        field: 'input.email',
        message: `There is an account for ${email} already.`,
      });
    }
    return people.create({ email, name, role, passwordHash: await passwords.hash(password) });
  }

  /** The id and role of an account by its address, or null. For the seed. */
  async findByEmail(email: string): Promise<{ id: string; role: Role } | null> {
    return this.parts.people.findByEmail(email.toLowerCase());
  }
}

function failed(): UserErrorException {
  return new UserErrorException({
    code: 'SIGN_IN_FAILED',
    field: null,
    message: 'E-mail address and password do not belong together. Check both, or ask an administrator.',
  });
}
