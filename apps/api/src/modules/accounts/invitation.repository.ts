import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Role } from '@verbatim/shared';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

const fields = {
  id: true,
  email: true,
  role: true,
  invitedBy: { select: personFields },
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} satisfies Prisma.InvitationSelect;

export type InvitationRecord = Prisma.InvitationGetPayload<{ select: typeof fields }>;

export class InvitationRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Newest first. */
  list(): Promise<InvitationRecord[]> {
    return this.db.invitation.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
      select: fields,
    });
  }

  find(id: string): Promise<InvitationRecord | null> {
    return this.db.invitation.findUnique({ where: { id }, select: fields });
  }

  findByToken(tokenSha256: string): Promise<InvitationRecord | null> {
    return this.db.invitation.findUnique({ where: { tokenSha256 }, select: fields });
  }

  create(
    tx: Transaction,
    invitation: { email: string; role: Role; tokenSha256: string; invitedById: string; expiresAt: Date },
  ): Promise<InvitationRecord> {
    return tx.invitation.create({ data: invitation, select: fields });
  }

  /** @returns whether it could still be withdrawn */
  async revoke(id: string, revokedAt: Date): Promise<boolean> {
    const { count } = await this.db.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt },
    });
    return count === 1;
  }

  /** Ends an invitation by making its account. @returns the new person, or null when somebody was faster */
  async accept(
    tx: Transaction,
    {
      id,
      user,
      now,
    }: { id: string; user: { email: string; name: string; role: Role; passwordHash: string }; now: Date },
  ) {
    const person = await tx.user.create({ data: user, select: personFields });
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: now, acceptedById: person.id },
    });
    return count === 1 ? person : null;
  }
}
