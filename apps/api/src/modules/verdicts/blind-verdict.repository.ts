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

  /** What somebody may see: whether verdicts are wanted still, how many are given, and those that are not hidden. */
  async shown({ claimId, viewerId }: { claimId: string; viewerId: string }) {
    const [row] = await this.db.$queryRaw<[{ isOpen: boolean; given: number; ids: string[] }]>`
      SELECT is_open AS "isOpen", given, shown_ids AS ids
        FROM blind_verdicts_shown(${claimId}::uuid, ${viewerId}::uuid)`;
    const { isOpen, given, ids } = row;
    const found = await this.db.blindVerdict.findMany({
      where: { id: { in: ids } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: fields,
    });
    const shown = found.map(({ revision, ...verdict }) => ({ ...verdict, revisionNumber: revision.number }));
    return { isOpen, given, shown };
  }

  async create(
    tx: Transaction,
    verdict: { revisionId: string; personId: string; ratingId: string; rationale: string },
  ): Promise<void> {
    await tx.blindVerdict.create({ data: verdict, select: { id: true } });
  }
}
