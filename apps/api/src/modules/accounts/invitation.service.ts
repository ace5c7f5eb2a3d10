import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/errors/database-errors.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import { email, newPassword, personName } from '../people/account.fields.ts';
import type { Passwords } from '../people/password.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { AcceptInvitationInput, InvitePersonInput, RevokeInvitationInput } from './account.type.ts';
import type { InvitationRecord, InvitationRepository } from './invitation.repository.ts';

/** How long a link works, in milliseconds: seven days. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

const inviteInput = z.object({ email, role: z.custom<Role>() });
const acceptInput = z.object({ token: z.string(), name: personName, password: newPassword });

interface Parts {
  readonly invitations: InvitationRepository;
  readonly people: PeopleService;
  readonly passwords: Passwords;
  readonly idempotency: IdempotencyService;
  readonly transaction: RunTransaction;
}

interface Invited {
  readonly invitation: InvitationRecord;
  readonly token: string | null;
}

/** Invites people. What is in a link is shown once and kept as a hash alone. */
export class InvitationService {
  constructor(private readonly parts: Parts) {}

  list(): Promise<InvitationRecord[]> {
    return this.parts.invitations.list();
  }

  /** What a link offers, or null when it does not work, whatever the reason. */
  async offered(token: string, now = new Date()): Promise<InvitationRecord | null> {
    const invitation = await this.parts.invitations.findByToken(hashOf(token));
    return invitation !== null && problemOf(invitation, now) === null ? invitation : null;
  }

  /**
   * Invites somebody.
   * @returns the invitation, and what its link holds: null for a repeated request, since a link is shown once and kept
   *   nowhere
   * @throws UserErrorException FORBIDDEN, INVALID, NAME_TAKEN, IDEMPOTENCY_KEY_REUSED
   */
  async invite(actor: Actor, input: InvitePersonInput): Promise<Invited> {
    authorise(actor, 'people.manage');
    const { invitations, people, idempotency, transaction } = this.parts;
    const replay = async (id: string) => ({ invitation: (await invitations.find(id))!, token: null });
    const request = { actor, operation: 'invitePerson', input, replay };
    return idempotency.once<Invited>(request, async (remember) => {
      const { email: address, role } = parseInput(inviteInput, input);
      if ((await people.findByEmail(address)) !== null) throw accountExists(address);
      const { token, ...link } = newLink();
      const invitation = await transaction(async (tx) => {
        const made = await invitations.create(tx, { email: address, role, invitedById: actor.id, ...link });
        await remember(tx, made.id);
        return made;
      });
      return { invitation, token };
    });
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND, INVITATION_USED, INVITATION_EXPIRED */
  async revoke(actor: Actor, { id }: RevokeInvitationInput): Promise<InvitationRecord> {
    authorise(actor, 'people.manage');
    const { invitations } = this.parts;
    const invitation = isId(id) ? await invitations.find(id) : null;
    if (invitation === null) {
      throw new UserErrorException({
        code: 'NOT_FOUND',
        field: 'input.id',
        message: 'There is no invitation with this id. Choose one of the list.',
      });
    }
    if (await invitations.revoke(id, new Date())) return (await invitations.find(id))!;
    throw refusal(problemOf((await invitations.find(id))!, new Date()) ?? 'INVITATION_EXPIRED');
  }

  /**
   * Makes the account that an invitation offers.
   * @throws UserErrorException INVALID, INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, NAME_TAKEN
   */
  async accept(input: AcceptInvitationInput, now = new Date()) {
    const { invitations, passwords, transaction } = this.parts;
    const { token, name, password } = parseInput(acceptInput, input);
    const invitation = await invitations.findByToken(hashOf(token));
    if (invitation === null) throw refusal('INVITATION_UNKNOWN');
    const problem = problemOf(invitation, now);
    if (problem !== null) throw refusal(problem);
    const { id, email: address, role } = invitation;
    const passwordHash = await passwords.hash(password);
    try {
      return await transaction(async (tx) => {
        const user = { email: address, name, role, passwordHash };
        const person = await invitations.accept(tx, { id, user, now });
        if (person === null) throw refusal('INVITATION_USED');
        return person;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // The same link twice at once, or an account that was made in another way meanwhile.
      const after = await invitations.find(id);
      throw after?.acceptedAt == null ? accountExists(address) : refusal('INVITATION_USED');
    }
  }
}

type Problem = 'INVITATION_UNKNOWN' | 'INVITATION_USED' | 'INVITATION_EXPIRED';

function problemOf({ acceptedAt, revokedAt, expiresAt }: InvitationRecord, now: Date): Problem | null {
  if (acceptedAt !== null) return 'INVITATION_USED';
  return revokedAt !== null || expiresAt <= now ? 'INVITATION_EXPIRED' : null;
}

const WORDS: Readonly<Record<Problem, string>> = {
  INVITATION_UNKNOWN:
    'There is no such invitation. Open the link again as it was sent, or ask for a new one.',
  INVITATION_USED: 'This invitation was used already. Sign in, or ask an administrator for a new one.',
  INVITATION_EXPIRED: 'This invitation has expired or was withdrawn. Ask an administrator for a new one.',
};

function refusal(code: Problem): UserErrorException {
  return new UserErrorException({ code, field: 'input.token', message: WORDS[code] });
}

function accountExists(address: string): UserErrorException {
  return new UserErrorException({
    code: 'NAME_TAKEN',
    field: 'input.email',
    message: `There is an account for ${address} already. Change its role instead.`,
  });
}

function newLink(): { token: string; tokenSha256: string; expiresAt: Date } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenSha256: hashOf(token), expiresAt: new Date(Date.now() + INVITATION_MS) };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
