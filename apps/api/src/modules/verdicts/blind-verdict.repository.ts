import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';
import { ratingFields } from '../ratings/rating.records.ts';

const fields = {
  id: true,
  revisionId: true,
  person: { select: personFields },
  rating: { select: ratingFields },
  rationale: true,
  createdAt: true,
  revision: { select: { number: true } },
} satisfies Prisma.BlindVerdictSelect;

export class BlindVerdictRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Of all revisions of a claim, those of the newest first, oldest first within a revision. */
  async of(claimId: string) {
    const found = await this.db.blindVerdict.findMany({
      where: { revision: { claimId } },
      orderBy: [{ revision: { number: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }],
      select: fields,
    });
    return found.map(({ revision, ...verdict }) => ({ ...verdict, revisionNumber: revision.number }));
  }

  async create(
    tx: Transaction,
    verdict: { revisionId: string; personId: string; ratingId: string; rationale: string },
  ): Promise<void> {
    await tx.blindVerdict.create({ data: verdict, select: { id: true } });
  }
}

export type BlindVerdictRecord = Awaited<ReturnType<BlindVerdictRepository['of']>>[0];
