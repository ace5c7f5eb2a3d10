import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { ClaimPayload } from './claim.type.ts';

/** Thrown when a claim was changed since it was read. Carries the claim as it is now. */
export class ClaimConflict extends UserErrorException {
  constructor(readonly claim: ClaimRecord) {
    const newest = claim.revisions[0]!;
    super({
      code: 'CONFLICT',
      field: 'input.version',
      message: `The claim was changed since you read it: it is now version ${claim.version}, with revision ${newest.number} by ${newest.author.name}. Look at it as it is now, then do it again.`,
    });
  }
}

/** Answers a mutation of a claim with its payload: the claim, or why not; with CONFLICT, the claim as it is now. */
export async function claimPayload(run: () => Promise<ClaimRecord>): Promise<ClaimPayload> {
  try {
    return { claim: await run(), userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserErrorException)) throw error;
    return { claim: error instanceof ClaimConflict ? error.claim : null, userErrors: error.userErrors };
  }
}
