import { CHECKER_VERSION } from '@verbatim/checker';
import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import type { AnchorStateName } from '../check/check.enums.ts';
import { reviewFields, type ReviewRecord } from '../claims/claim.records.ts';
import { personFields } from '../people/person.records.ts';
import type { ReviewDecision } from './review.type.ts';

/** How the words of a piece of evidence stand in their source, and the link to them, where the source has an address. */
export interface EvidenceAnchor {
  readonly anchorState: AnchorStateName;
  readonly linkToWords: string | null;
}

export class ReviewRepository {
  constructor(private readonly db: PrismaClient) {}

  ofRevision(revisionId: string) {
    return this.db.review.findMany({
      where: { revisionId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: reviewFields,
    });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ReviewRecord>> {
    const reviews = await this.db.review.findMany({ where: { id: { in: [...ids] } }, select: reviewFields });
    return new Map(reviews.map((review) => [review.id, review]));
  }

  /** Who wrote what is new in a revision, with the approvals of their part, oldest first. */
  partsOf(revisionId: string): Promise<{ contributorId: string; approvalIds: string[] }[]> {
    return this.db.$queryRaw`
      SELECT contributor_id AS "contributorId", approval_ids AS "approvalIds" FROM parts_of(${revisionId}::uuid)`;
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

  /**
   * Writes a verdict, and with an approval the content that is approved.
   * @returns whether everybody's part of the revision is approved by somebody else now
   */
  async write(
    tx: Transaction,
    {
      revisionId,
      reviewerId,
      decision,
      comment,
      anchors,
    }: {
      revisionId: string;
      reviewerId: string;
      decision: ReviewDecision;
      comment: string;
      anchors: readonly EvidenceAnchor[];
    },
  ): Promise<{ isApproved: boolean }> {
    const [row] = await tx.$queryRaw<[{ isApproved: boolean }]>`
      SELECT write_review(${revisionId}::uuid, ${reviewerId}::uuid, ${decision}::review_decision, ${comment},
                          ${JSON.stringify(anchors)}::jsonb, ${CHECKER_VERSION}) AS "isApproved"`;
    return row;
  }

  labelsChanged(reviewId: string) {
    return this.db.$queryRaw<{ what: string; approved: string | null; today: string | null }[]>`
      SELECT what, approved, today FROM labels_changed(${reviewId}::uuid)`;
  }
}
