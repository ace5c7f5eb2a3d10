import type { VerificationAction } from '@verbatim/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext, Viewer } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord, ReviewRecord, RevisionRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import { Revision } from '../claims/revision.type.ts';
import type { ReviewService } from './review.service.ts';
import { Person } from '../people/person.type.ts';
import {
  ContributorPart,
  ExplainedMoveInput,
  LabelChange,
  MoveInput,
  Review,
  VerificationMove,
} from './review.type.ts';

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
    description:
      'Approves what others wrote in the newest revision. Refused to whoever wrote all that is new, whatever their role. The claim is APPROVED once somebody else has approved each contributor’s part.',
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

  @FieldResolver(() => [Person], {
    description: 'Who wrote what is new since the last publication. Somebody else approves each one’s part.',
  })
  contributors(@Root() claim: ClaimRecord): Promise<Person[]> {
    return this.reviews.peopleOf(claim.contributorIds);
  }

  @FieldResolver(() => [ContributorPart], {
    description:
      'What is new since the last publication, by who wrote it. The claim is APPROVED once each part is. Empty when the newest revision is published.',
  })
  parts(@Root() claim: ClaimRecord): Promise<ContributorPart[]> {
    return this.reviews.partsOf(claim.revisions[0]!);
  }

  @FieldResolver(() => [Person], { description: 'Whose approval of the newest revision counts.' })
  approvedBy(@Root() claim: ClaimRecord): Promise<Person[]> {
    return this.reviews.peopleOf(claim.approverIds);
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

@Resolver(() => Review)
export class ReviewFieldsResolver {
  constructor(private readonly reviews: ReviewService) {}

  @FieldResolver(() => [Person], {
    description:
      'People who had seen a link through which the reviewer’s account was made or reset, and so could have used it.',
  })
  linkSeenBy(@Root() review: ReviewRecord): Promise<Person[]> {
    return this.reviews.peopleOf(review.linkSeenByIds);
  }

  @FieldResolver(() => [LabelChange], {
    description:
      'What is called otherwise today than in what was approved. Empty where changes are requested.',
  })
  labelChanges(@Root() review: ReviewRecord): Promise<LabelChange[]> {
    return this.reviews.labelsChanged(review.id);
  }
}
