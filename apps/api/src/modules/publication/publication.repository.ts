import type { PrismaClient } from '@verbatim/database';
import type { PublicationKind } from '@verbatim/shared';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';
import type { PublicationContent } from './publication-content.ts';

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

  /** The approval that a revision has, the newest where there are several. */
  approvalOf(revisionId: string): Promise<{ id: string; reviewerId: string } | null> {
    return this.db.review.findFirst({
      where: { revisionId, decision: 'APPROVED' },
      orderBy: { createdAt: 'desc' },
      select: { id: true, reviewerId: true },
    });
  }

  /** Writes the next publication of a claim; the database makes it public. */
  async create(
    tx: Transaction,
    publication: {
      claimId: string;
      kind: PublicationKind;
      publicNote: string | null;
      revisionId: string;
      authorId: string;
      reviewId: string;
      approvedById: string;
      publishedById: string;
      content: PublicationContent;
      contentSha256: string;
    },
  ): Promise<void> {
    const earlier = await tx.publication.count({ where: { claimId: publication.claimId } });
    await tx.publication.create({ data: { ...publication, number: earlier + 1 }, select: { id: true } });
  }

  async withhold(
    tx: Transaction,
    withholding: { claimId: string; withheldById: string; reason: string },
  ): Promise<void> {
    await tx.withholding.create({ data: withholding, select: { id: true } });
  }
}
