import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { reviewFields } from '../claims/claim.records.ts';
import { personFields } from '../people/person.records.ts';
import type { ReviewDecision } from './review.type.ts';

export class ReviewRepository {
  constructor(private readonly db: PrismaClient) {}

  ofRevision(revisionId: string) {
    return this.db.review.findMany({
      where: { revisionId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: reviewFields,
    });
  }

  async movesOf(claimId: string) {
    const moves = await this.db.verificationMove.findMany({
      where: { claimId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        from: true,
        to: true,
        comment: true,
        createdAt: true,
        revisionNumber: true,
        actor: { select: personFields },
        voidedReview: { select: reviewFields },
      },
    });
    return moves.map(({ voidedReview, ...move }) => ({ ...move, voidedApproval: voidedReview }));
  }

  async create(
    tx: Transaction,
    review: {
      revisionId: string;
      authorId: string;
      reviewerId: string;
      decision: ReviewDecision;
      comment: string;
    },
  ): Promise<void> {
    await tx.review.create({ data: review, select: { id: true } });
  }
}
