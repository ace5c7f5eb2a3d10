import type { VerificationAction } from '@verbatim/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext, Viewer } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord, RevisionRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import { Revision } from '../claims/revision.type.ts';
import type { ReviewService } from './review.service.ts';
import { ExplainedMoveInput, MoveInput, Review, VerificationMove } from './review.type.ts';

const WHAT = { description: 'The claim, its version, and a comment.' };

@Resolver(() => Claim)
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Mutation(() => ClaimPayload, { description: 'Asks another person to review the newest revision.' })
  sendToReview(@Arg('input', () => MoveInput, WHAT) input: MoveInput, @Ctx() { viewer }: SignedInContext) {
    return this.move(viewer, 'SEND_TO_REVIEW', input);
  }

  @Mutation(() => ClaimPayload, { description: 'Takes a claim back from review, to work on it.' })
  takeBack(@Arg('input', () => MoveInput, WHAT) input: MoveInput, @Ctx() { viewer }: SignedInContext) {
    return this.move(viewer, 'TAKE_BACK', input);
  }

  @Mutation(() => ClaimPayload, { description: 'Opens a rejected claim again.' })
  reopen(@Arg('input', () => MoveInput, WHAT) input: MoveInput, @Ctx() { viewer }: SignedInContext) {
    return this.move(viewer, 'REOPEN', input);
  }

  @Mutation(() => ClaimPayload, {
    description: 'Approves the newest revision. Refused to its author, whatever their role.',
  })
  approve(@Arg('input', () => MoveInput, WHAT) input: MoveInput, @Ctx() { viewer }: SignedInContext) {
    return this.move(viewer, 'APPROVE', input);
  }

  @Mutation(() => ClaimPayload, { description: 'Sends the newest revision back, with what has to change.' })
  requestChanges(
    @Arg('input', () => ExplainedMoveInput, WHAT) input: ExplainedMoveInput,
    @Ctx() { viewer }: SignedInContext,
  ) {
    return this.move(viewer, 'REQUEST_CHANGES', input);
  }

  @Mutation(() => ClaimPayload, { description: 'Sets the claim aside as not checkable.' })
  reject(
    @Arg('input', () => ExplainedMoveInput, WHAT) input: ExplainedMoveInput,
    @Ctx() { viewer }: SignedInContext,
  ) {
    return this.move(viewer, 'REJECT', input);
  }

  @FieldResolver(() => [VerificationMove], {
    description: 'How the claim came to where it stands, newest first.',
  })
  moves(@Root() claim: ClaimRecord): Promise<VerificationMove[]> {
    return this.reviews.movesOf(claim.id);
  }

  private move(viewer: Viewer, action: VerificationAction, input: MoveInput): Promise<ClaimPayload> {
    return claimPayload(() => this.reviews.move({ actor: viewer, action, input }));
  }
}

@Resolver(() => Revision)
export class RevisionReviewsResolver {
  constructor(private readonly reviews: ReviewService) {}

  @FieldResolver(() => [Review], { name: 'reviews', description: 'Verdicts on the revision, oldest first.' })
  reviewsOfRevision(@Root() revision: RevisionRecord): Promise<Review[]> {
    return this.reviews.ofRevision(revision.id);
  }
}
