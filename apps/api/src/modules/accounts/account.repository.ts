import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Role } from '@verbatim/shared';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

const fields = {
  ...personFields,
  disabledAt: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  updatedBy: { select: personFields },
  sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
} satisfies Prisma.UserSelect;

export type AccountRecord = Prisma.UserGetPayload<{ select: typeof fields }>;

/** What of an account changes; undefined stays. */
export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  readonly disabledAt?: Date | null;
  /** Null takes the password away. */
  readonly passwordHash?: null;
  readonly endsSessions: boolean;
}

export class AccountRepository {
  constructor(private readonly db: PrismaClient) {}

  list(): Promise<AccountRecord[]> {
    return this.db.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: fields });
  }

  find(id: string): Promise<AccountRecord | null> {
    return this.db.user.findUnique({ where: { id }, select: fields });
  }

  /** Ids of those who can manage people, locked until the transaction ends, so that two do not remove each other. */
  async lockAdministrators(tx: Transaction): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM users WHERE role = 'ADMIN' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
    return rows.map(({ id }) => id);
  }

  /** Ids of the claims whose newest revision somebody's approval counts for. */
  async approvedBy(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.claim.findMany({ where: { approverIds: { has: personId } }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  /** Changes an account if it still has the version. @returns whether it had */
  async update(
    tx: Transaction,
    { id, version, actorId, change }: { id: string; version: number; actorId: string; change: AccountChange },
  ): Promise<boolean> {
    const { endsSessions, ...data } = change;
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: {
        ...data,
        ...(endsSessions && { sessionVersion: { increment: 1 } }),
        version: { increment: 1 },
        updatedById: actorId,
      },
    });
    return count === 1;
  }
}
