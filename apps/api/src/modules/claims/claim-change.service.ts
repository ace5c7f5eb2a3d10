import type { VerificationStatus } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import type { RunTransaction, Transaction } from '../../platform/database.ts';
import type { Remember } from '../idempotency/idempotency.service.ts';
import type { ClaimChangeRepository, ClaimColumns } from './claim-change.repository.ts';
import type { DismissedFinding } from './claim.fields.ts';
import { ClaimConflict } from './claim-payload.ts';
import type { ChangedClaim, ClaimRecord, ReviewRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';
import type { SpanDraft } from './revision-draft.ts';

/** A change of a claim: of the claim as somebody read it, so that nobody's change is lost. */
export interface ClaimChange<Written = unknown> {
  readonly claim: ClaimRecord;
  readonly actor: Actor;
  /** Where the verification status goes, also by what was written; it stays when left out. */
  readonly to?: VerificationStatus | ((written: Written) => VerificationStatus);
  /** What else of the claim's row changes. */
  readonly columns?: ClaimColumns;
  /** Said of the move. */
  readonly comment?: string;
  /** Keeps the request's idempotency key, with the id of the claim. */
  readonly remember?: Remember;
}

/** The one way in which a claim changes: version, what is written, and the move, in one transaction. */
export class ClaimChangeService {
  constructor(
    private readonly claims: ClaimService,
    private readonly changes: ClaimChangeRepository,
    private readonly transaction: RunTransaction,
  ) {}

  /** @returns the id of a span, which is made unless it is there */
  keepSpan(tx: Transaction, span: SpanDraft): Promise<string> {
    return this.changes.keepSpan(tx, span);
  }

  /** Keeps that a finding does not matter for a claim. */
  dismissFinding(
    tx: Transaction,
    { finding, ...dismissal }: { claimId: string; actorId: string; finding: DismissedFinding },
  ): Promise<void> {
    return this.changes.dismissFindings(tx, { ...dismissal, findings: [finding] });
  }

  /**
   * Changes a claim.
   * @param write what else is written
   * @returns the claim after the change, with the approval that it took away
   * @throws ConflictException when somebody was faster; then nothing is written
   */
  async apply<Written>(
    {
      claim,
      actor,
      to = claim.verificationStatus,
      columns = {},
      comment = '',
      remember,
    }: ClaimChange<Written>,
    write?: (tx: Transaction) => Promise<Written>,
  ): Promise<ChangedClaim> {
    const { id, version, verificationStatus: from } = claim;
    const actorId = actor.id;
    const done = await this.transaction(async (tx) => {
      if (!(await this.changes.lock(tx, { id, version }))) return null;
      const written = (await write?.(tx)) as Written;
      const goesTo = typeof to === 'function' ? to(written) : to;
      const isVoided = from === 'APPROVED' && goesTo !== from;
      const voidedApproval = isVoided ? await this.changes.approvalOf(tx, claim.revisions[0]!.id) : null;
      const { revisionNumber } = await this.changes.change(tx, { id, to: goesTo, actorId, columns });
      if (goesTo !== from) {
        const voidedReviewId = voidedApproval?.id ?? null;
        const move = { claimId: id, revisionNumber, from, to: goesTo, actorId, comment, voidedReviewId };
        await this.changes.recordMove(tx, move);
      }
      await remember?.(tx, id);
      return { voidedApproval } satisfies { voidedApproval: ReviewRecord | null };
    });
    const after = (await this.claims.find(id))!;
    if (done === null) throw new ClaimConflict(after);
    return { ...after, ...done };
  }
}
