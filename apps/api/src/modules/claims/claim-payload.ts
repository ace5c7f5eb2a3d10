import { ConflictException, UserErrorException } from '../../platform/errors/user-errors.ts';
import type { ChangedClaim, ClaimRecord } from './claim.records.ts';
import type { ClaimPayload } from './claim.type.ts';

/** Thrown when a claim was changed since it was read. Carries the claim as it is now. */
export class ClaimConflict extends ConflictException {
  constructor(readonly claim: ClaimRecord) {
    const { version, updatedBy, createdBy, updatedAt } = claim;
    super('The claim', { version, changedBy: updatedBy ?? createdBy, changedAt: updatedAt });
  }
}

/** Answers a mutation of a claim with its payload: the claim, or why not; with CONFLICT, the claim as it is now. */
export async function claimPayload(run: () => Promise<ChangedClaim>): Promise<ClaimPayload> {
  try {
    const claim = await run();
    return { claim, voidedApproval: claim.voidedApproval ?? null, conflict: null, userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserErrorException)) throw error;
    const isConflict = error instanceof ClaimConflict;
    return {
      claim: isConflict ? error.claim : null,
      voidedApproval: null,
      conflict: isConflict ? error.conflict : null,
      userErrors: error.userErrors,
    };
  }
}
