import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

/** Two claims in the order in which the database keeps a pair. */
export interface Pair {
  readonly claimId: string;
  readonly otherId: string;
}

export function pairOf(one: string, other: string): Pair {
  return one < other ? { claimId: one, otherId: other } : { claimId: other, otherId: one };
}

export class ClaimLinkRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Links that stand, oldest first. */
  of(claimId: string) {
    return this.db.claimLink.findMany({
      where: { endedAt: null, OR: [{ claimId }, { otherId: claimId }] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        claimId: true,
        otherId: true,
        reason: true,
        createdAt: true,
        linkedBy: { select: personFields },
      },
    });
  }

  async create(tx: Transaction, link: Pair & { reason: string; linkedById: string }): Promise<void> {
    await tx.claimLink.create({ data: link, select: { id: true } });
  }

  /** @returns whether the two were linked */
  async end(tx: Transaction, { claimId, otherId, actorId }: Pair & { actorId: string }): Promise<boolean> {
    const { count } = await tx.claimLink.updateMany({
      where: { claimId, otherId, endedAt: null },
      data: { endedAt: new Date(), endedById: actorId },
    });
    return count > 0;
  }
}
