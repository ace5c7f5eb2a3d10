import type { VerificationStatus } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import type { RunTransaction, Transaction } from '../../platform/database.ts';
import type { ClaimChangeRepository } from './claim-change.repository.ts';
import { ClaimConflict } from './claim-payload.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';

/** A change of a claim: of the claim as somebody read it, so that nobody's change is lost. */
export interface ClaimChange {
  readonly claim: ClaimRecord;
  readonly actor: Actor;
  /** Where the verification status goes; it stays when left out. */
  readonly to?: VerificationStatus;
  /** Said of the move. */
  readonly comment?: string;
}

/** The one way in which a claim changes: version, what is written, and the move, in one transaction. */
export class ClaimChangeService {
  constructor(
    private readonly claims: ClaimService,
    private readonly changes: ClaimChangeRepository,
    private readonly transaction: RunTransaction,
  ) {}

  /**
   * Changes a claim.
   * @param write what else is written
   * @returns the claim after the change
   * @throws ClaimConflict when somebody was faster; then nothing is written
   */
  async apply(
    { claim, actor, to = claim.verificationStatus, comment = '' }: ClaimChange,
    write: (tx: Transaction) => Promise<void> = () => Promise.resolve(),
  ): Promise<ClaimRecord> {
    const isCurrent = await this.transaction(async (tx) => {
      if (!(await this.changes.raiseVersion(tx, claim))) return false;
      await write(tx);
      const from = claim.verificationStatus;
      if (to !== from)
        await this.changes.move(tx, { claimId: claim.id, from, to, actorId: actor.id, comment });
      return true;
    });
    const after = (await this.claims.find(claim.id))!;
    if (!isCurrent) throw new ClaimConflict(after);
    return after;
  }
}
