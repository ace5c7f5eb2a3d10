import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { reviewFields } from '../claims/claim.records.ts';
import { personFields } from '../people/person.records.ts';

const approvals = {
  where: { decision: 'APPROVED' },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: { ...reviewFields, contentSha256: true },
} satisfies Prisma.ClaimRevision$reviewsArgs;

export class PublicationRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Newest first. */
  async of(claimId: string) {
    const publications = await this.db.publication.findMany({
      where: { claimId },
      orderBy: { number: 'desc' },
      select: {
        id: true,
        number: true,
        kind: true,
        publicNote: true,
        publishedAt: true,
        publishedBy: { select: personFields },
        approvedBy: { select: personFields },
        contentSha256: true,
        revision: { select: { reviews: approvals } },
      },
    });
    return publications.map(({ revision: { reviews }, ...publication }) => ({
      ...publication,
      approvals: reviews.filter(({ contentSha256 }) => contentSha256 === publication.contentSha256),
    }));
  }

  /** Publishes a claim's approved newest revision. What may be published and what goes public, the database decides. */
  async publish(tx: Transaction, { claimId, publishedById }: { claimId: string; publishedById: string }) {
    await tx.$queryRaw`SELECT publish(${claimId}::uuid, ${publishedById}::uuid)`;
  }

  async withhold(
    tx: Transaction,
    { claimId, withheldById, reason }: { claimId: string; withheldById: string; reason: string },
  ): Promise<void> {
    await tx.$queryRaw`SELECT withhold(${claimId}::uuid, ${withheldById}::uuid, ${reason})::text`;
  }
}
