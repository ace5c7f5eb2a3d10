import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';

export class PublicationRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Newest first. */
  of(claimId: string) {
    return this.db.publication.findMany({
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
      },
    });
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
