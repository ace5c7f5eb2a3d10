import { findMove, LIMITS, VERIFICATION_MOVES, type VerificationAction } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException, type UserErrorEntry } from '../../platform/errors/user-errors.ts';
import { requiredText, text } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ChangeRequestService } from '../change-requests/change-request.service.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import { moveNotAllowed } from '../claims/move-not-allowed.ts';
import type { ReviewRepository } from './review.repository.ts';
import type { MoveInput, ReviewDecision } from './review.type.ts';

const COMMENT = { label: 'The comment', max: LIMITS.note };
const move = z.object({ id: z.string(), version: z.number(), comment: text(COMMENT).nullish() });
const explainedMove = move.extend({ comment: requiredText(COMMENT) });

/** Moves that must be explained to whoever goes on. */
const EXPLAINED: readonly VerificationAction[] = ['REQUEST_CHANGES', 'REJECT'];
/** Moves that are a verdict on the newest revision. */
const DECISIONS: Partial<Record<VerificationAction, ReviewDecision>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
};

/** Moves claims through verification, and keeps the verdicts of reviewers. */
export class ReviewService {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly claims: ClaimService,
    private readonly changes: ClaimChangeService,
    private readonly idempotency: IdempotencyService,
    private readonly changeRequests: ChangeRequestService,
  ) {}

  ofRevision(revisionId: string) {
    return this.reviews.ofRevision(revisionId);
  }

  movesOf(claimId: string) {
    return this.reviews.movesOf(claimId);
  }

  /**
   * Moves a claim as the table of moves has it.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, MOVE_NOT_ALLOWED, SELF_APPROVAL, INCOMPLETE,
   *   ALREADY_PUBLISHED; ClaimConflict
   */
  async move({
    actor,
    action,
    input,
  }: {
    actor: Actor;
    action: VerificationAction;
    input: MoveInput;
  }): Promise<ChangedClaim> {
    authorise(actor, VERIFICATION_MOVES.find((each) => each.action === action)!.operation);
    const replay = async (id: string) => (await this.claims.find(id))!;
    return this.idempotency.once<ChangedClaim>({ actor, operation: action, input, replay }, (remember) =>
      this.carryOut({ actor, action, input, remember }),
    );
  }

  private async assertChangesMade({ id }: ClaimRecord): Promise<void> {
    const open = await this.changeRequests.countOpen(id);
    if (open === 0) return;
    throw new UserErrorException({
      code: 'CHANGE_REQUESTS_OPEN',
      field: null,
      message: `${open === 1 ? 'One change request is' : `${open} change requests are`} still open. Resolve each of them first.`,
    });
  }

  private async carryOut({
    actor,
    action,
    input,
    remember,
  }: {
    actor: Actor;
    action: VerificationAction;
    input: MoveInput;
    remember: Remember;
  }): Promise<ChangedClaim> {
    const { comment, ...wanted } = parseInput(EXPLAINED.includes(action) ? explainedMove : move, input);
    const claim = await this.claims.expect(wanted);
    const allowed = findMove(action, claim.verificationStatus);
    if (allowed === null) throw moveNotAllowed(action, claim);
    const newest = claim.revisions[0]!;
    if (allowed.takesAnother && newest.author.id === actor.id) throw selfApproval();
    if (action === 'SEND_TO_REVIEW') assertReviewable(claim);
    if (action === 'SEND_TO_REVIEW' || action === 'APPROVE') await this.assertChangesMade(claim);
    const decision = DECISIONS[action];
    return this.changes.apply(
      { claim, actor, to: allowed.to, comment: comment ?? '', remember },
      async (tx) => {
        if (decision === undefined) return;
        await this.reviews.create(tx, {
          revisionId: newest.id,
          authorId: newest.author.id,
          reviewerId: actor.id,
          decision,
          comment: comment ?? '',
        });
      },
    );
  }
}

function selfApproval(): UserErrorException {
  return new UserErrorException({
    code: 'SELF_APPROVAL',
    field: null,
    message: 'You wrote the newest revision, so somebody else has to review it, whatever your role.',
  });
}

/** A revision that two people are to answer for has a verdict and says why, and is not public already. */
function assertReviewable(claim: ClaimRecord): void {
  const { rating, rationale, publications } = claim.revisions[0]!;
  const problems: UserErrorEntry[] = [];
  if (publications.length > 0) {
    problems.push({
      code: 'ALREADY_PUBLISHED',
      field: null,
      message:
        'The newest revision is published already. Change something first, as a correction or a retraction.',
    });
  }
  if (rating === null) {
    problems.push({
      code: 'INCOMPLETE',
      field: null,
      message: 'The claim has no rating yet. Give it one first.',
    });
  }
  if (rationale === '') {
    problems.push({
      code: 'INCOMPLETE',
      field: null,
      message: 'The claim has no rationale yet. Say why the rating is what it is.',
    });
  }
  if (problems.length > 0) throw new UserErrorException(...problems);
}
