import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

/** A link for a new password that still works. */
export interface LiveLink {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** Keeps links for new passwords, as hashes alone. */
export class PasswordResetRepository {
  constructor(private readonly db: PrismaClient) {}

  async create(
    tx: Transaction,
    reset: { userId: string; tokenSha256: string; resetById: string; expiresAt: Date },
  ): Promise<void> {
    await tx.passwordReset.create({ data: reset, select: { id: true } });
  }

  /** The link that still works, or null: only the newest one of a person does. */
  async findLive(tokenSha256: string, now: Date): Promise<LiveLink | null> {
    const found = await this.db.passwordReset.findUnique({
      where: { tokenSha256, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
      select: {
        id: true,
        userId: true,
        expiresAt: true,
        user: {
          select: {
            email: true,
            passwordResets: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } },
          },
        },
      },
    });
    if (found === null) return null;
    const { user, ...link } = found;
    return user.passwordResets[0]!.id === link.id ? { ...link, email: user.email } : null;
  }

  /** Uses a link up and sets the password. @returns the person, or null when somebody was faster */
  async use(
    tx: Transaction,
    { id, userId, passwordHash, now }: { id: string; userId: string; passwordHash: string; now: Date },
  ) {
    const { count } = await tx.passwordReset.updateMany({
      where: { id, usedAt: null },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    return tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: personFields,
    });
  }
}
