import { findMove, LIMITS, linkToWords, VERIFICATION_MOVES, type VerificationAction } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { requiredText, text } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { CheckService } from '../check/check.service.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, RevisionRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import { moveNotAllowed } from '../claims/move-not-allowed.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/person.type.ts';
import type { SourceService } from '../sources/source.service.ts';
import type { EvidenceAnchor, ReviewRepository } from './review.repository.ts';
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

interface Parts {
  readonly reviews: ReviewRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly idempotency: IdempotencyService;
  readonly sources: SourceService;
  readonly check: CheckService;
  readonly people: PeopleService;
}

/** Moves claims through verification, and keeps the verdicts of reviewers. */
export class ReviewService {
  constructor(private readonly parts: Parts) {}

  ofRevision(revisionId: string) {
    return this.parts.reviews.ofRevision(revisionId);
  }

  /** People by id. */
  async peopleOf(ids: readonly string[]): Promise<Person[]> {
    return ids.length === 0 ? [] : this.parts.people.byIds(ids);
  }

  /** What is new in a revision that is not published yet, by who wrote it, with the approvals that count. */
  async partsOf(revision: RevisionRecord) {
    if (revision.publications.length > 0) return [];
    const parts = await this.parts.reviews.partsOf(revision.id);
    const approvals = await this.parts.reviews.byIds(parts.flatMap(({ approvalIds }) => approvalIds));
    const people = await this.peopleOf(parts.map(({ contributorId }) => contributorId));
    return parts
      .map(({ approvalIds }, index) => ({
        contributor: people[index]!,
        approvals: approvalIds.map((id) => approvals.get(id)!),
      }))
      .sort((a, b) => a.contributor.name.localeCompare(b.contributor.name));
  }

  /** What is called otherwise today than in what a review approved. */
  labelsChanged(reviewId: string) {
    return this.parts.reviews.labelsChanged(reviewId);
  }

  movesOf(claimId: string) {
    return this.parts.reviews.movesOf(claimId);
  }

  /**
   * Moves a claim as the table of moves has it.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, MOVE_NOT_ALLOWED, SELF_APPROVAL, INCOMPLETE,
   *   ALREADY_PUBLISHED, CHANGE_REQUESTS_OPEN; ClaimConflict
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
    const replay = async (id: string) => (await this.parts.claims.find(id))!;
    return this.parts.idempotency.once<ChangedClaim>(
      { actor, operation: action, input, replay },
      (remember) => this.carryOut({ actor, action, input, remember }),
    );
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
    const claim = await this.parts.claims.expect(wanted);
    const allowed = findMove(action, claim.verificationStatus);
    if (allowed === null) throw moveNotAllowed(action, claim);
    const newest = claim.revisions[0]!;
    const decision = DECISIONS[action];
    const anchors = decision === 'APPROVED' ? await this.anchorsOf(newest) : [];
    // Of several people who wrote something new, each needs somebody else's approval.
    const to = (isDecided: boolean) => (isDecided ? allowed.to : claim.verificationStatus);
    return this.parts.changes.apply({ claim, actor, to, comment: comment ?? '', remember }, async (tx) => {
      if (decision === undefined) return true;
      const review = {
        revisionId: newest.id,
        reviewerId: actor.id,
        decision,
        comment: comment ?? '',
        anchors,
      };
      const { isApproved } = await this.parts.reviews.write(tx, review);
      return decision !== 'APPROVED' || isApproved;
    });
  }

  /** How the words of each piece of evidence stand now, with the link to them, in order. */
  private async anchorsOf({ evidence }: RevisionRecord): Promise<EvidenceAnchor[]> {
    const sources = await this.parts.sources.byIds([
      ...new Set(evidence.map(({ span }) => span.snapshot.sourceId)),
    ]);
    const anchors: EvidenceAnchor[] = [];
    for (const { span } of evidence) {
      const { url } = sources.get(span.snapshot.sourceId)!;
      anchors.push({
        anchorState: await this.parts.check.anchorState(span),
        linkToWords: url === null ? null : linkToWords(url, span),
      });
    }
    return anchors;
  }
}
