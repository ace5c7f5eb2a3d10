import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

/** Reads and ends dismissals. They are made with the other changes of a claim. */
export class FindingDismissalRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Dismissals that stand, oldest first. */
  of(claimId: string) {
    return this.db.findingDismissal.findMany({
      where: { claimId, endedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        finding: true,
        message: true,
        reason: true,
        createdAt: true,
        dismissedBy: { select: personFields },
      },
    });
  }

  async stands(
    tx: Transaction,
    { claimId, finding }: { claimId: string; finding: string },
  ): Promise<boolean> {
    return (await tx.findingDismissal.count({ where: { claimId, finding, endedAt: null } })) > 0;
  }

  /** @returns whether there was one to end */
  async end(
    tx: Transaction,
    { id, claimId, actorId }: { id: string; claimId: string; actorId: string },
  ): Promise<boolean> {
    const { count } = await tx.findingDismissal.updateMany({
      where: { id, claimId, endedAt: null },
      data: { endedAt: new Date(), endedById: actorId },
    });
    return count > 0;
  }
}
