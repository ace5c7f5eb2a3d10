import { canWithhold, findMove, may, VERIFICATION_ACTIONS } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import type { ClaimAction } from './claim.enums.ts';
import type { ClaimRecord } from './claim.records.ts';

/**
 * What somebody may do with a claim now. The services decide again when it is done.
 * @param claim with its newest revision
 */
export function allowedActions(claim: ClaimRecord, actor: Actor): ClaimAction[] {
  const newest = claim.revisions[0]!;
  const isAlone = wroteAlone(claim, actor);
  const moves = VERIFICATION_ACTIONS.filter((action) => {
    const move = findMove(action, claim.verificationStatus);
    return (
      move !== null &&
      may(actor.role, move.operation) &&
      !(move.takesAnother && isAlone) &&
      !(action === 'APPROVE' && claim.approverIds.includes(actor.id))
    );
  });
  const publishable = claim.verificationStatus === 'APPROVED' && newest.publications.length === 0;
  return [
    ...moves,
    ...(publishable && may(actor.role, 'claim.publish') ? (['PUBLISH'] as const) : []),
    ...(canWithhold(claim.publicationStatus) && may(actor.role, 'claim.withhold')
      ? (['WITHHOLD'] as const)
      : []),
  ];
}

/** Whether somebody wrote all that is new in a claim, alone: then somebody else reviews it. */
export function wroteAlone({ contributorIds }: ClaimRecord, { id }: Actor): boolean {
  return contributorIds.every((contributor) => contributor === id);
}
