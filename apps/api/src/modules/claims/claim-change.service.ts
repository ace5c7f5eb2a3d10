import type { VerificationStatus } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import type { RunTransaction, Transaction } from '../../platform/database.ts';
import type { Remember } from '../idempotency/idempotency.service.ts';
import type { ClaimChangeRepository } from './claim-change.repository.ts';
import type { DismissedFinding } from './claim.fields.ts';
import { ClaimConflict } from './claim-payload.ts';
import type { ChangedClaim, ClaimRecord, ReviewRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';
import type { SpanDraft } from './revision-draft.ts';

/** A change of a claim: of the claim as somebody read it, so that nobody's change is lost. */
export interface ClaimChange {
  readonly claim: ClaimRecord;
  readonly actor: Actor;
  /** Where the verification status goes; it stays when left out. */
  readonly to?: VerificationStatus;
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

  /** Says whether two people are to rate a claim without seeing each other. */
  wantBlindVerdicts(tx: Transaction, change: { id: string; wanted: boolean }): Promise<void> {
    return this.changes.wantBlindVerdicts(tx, change);
  }

  /**
   * Changes a claim.
   * @param write what else is written
   * @returns the claim after the change, with the approval that it took away
   * @throws ConflictException when somebody was faster; then nothing is written
   */
  async apply(
    { claim, actor, to = claim.verificationStatus, comment = '', remember }: ClaimChange,
    write: (tx: Transaction) => Promise<void> = () => Promise.resolve(),
  ): Promise<ChangedClaim> {
    const { id, version, verificationStatus: from } = claim;
    const done = await this.transaction(async (tx) => {
      if (!(await this.changes.raiseVersion(tx, { id, version, actorId: actor.id }))) return null;
      const isVoided = from === 'APPROVED' && to !== from;
      const voidedApproval = isVoided ? await this.changes.approvalOf(tx, claim.revisions[0]!.id) : null;
      await write(tx);
      if (to !== from) {
        const voidedReviewId = voidedApproval?.id ?? null;
        await this.changes.move(tx, { claimId: id, from, to, actorId: actor.id, comment, voidedReviewId });
      }
      await remember?.(tx, id);
      return { voidedApproval } satisfies { voidedApproval: ReviewRecord | null };
    });
    const after = (await this.claims.find(id))!;
    if (done === null) throw new ClaimConflict(after);
    return { ...after, ...done };
  }
}
