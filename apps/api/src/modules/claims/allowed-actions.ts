import { canWithhold, findMove, may, VERIFICATION_ACTIONS } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import { sentenceOf } from '../../platform/errors/constraint-errors.ts';
import type { ClaimAction } from './claim.enums.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { RefusedAction } from './claim.type.ts';

/** A rule of the database that would refuse what somebody might do with a claim now. */
export interface Refusal {
  readonly action: ClaimAction;
  readonly rule: string;
}

/**
 * What somebody may do with a claim now. The services decide again when it is done.
 * @param claim with its newest revision
 */
export function allowedActions(
  claim: ClaimRecord,
  actor: Actor,
  refusals: readonly Refusal[],
): ClaimAction[] {
  const isAlone = wroteAlone(claim, actor);
  const actions: ClaimAction[] = VERIFICATION_ACTIONS.filter((action) => {
    const move = findMove(action, claim.verificationStatus);
    return (
      move !== null &&
      may(actor.role, move.operation) &&
      !(move.takesAnother && isAlone) &&
      !(action === 'APPROVE' && claim.approverIds.includes(actor.id))
    );
  });
  if (mayPublish(claim, actor)) actions.push('PUBLISH');
  if (canWithhold(claim.publicationStatus) && may(actor.role, 'claim.withhold')) actions.push('WITHHOLD');
  return actions.filter((action) => !refusals.some((refusal) => refusal.action === action));
}

/**
 * What the role of somebody would let them do with a claim in review or after it, and a rule of the database does not,
 * with why.
 * @param claim with its newest revision
 */
export function refusedActions(
  claim: ClaimRecord,
  actor: Actor,
  refusals: readonly Refusal[],
): RefusedAction[] {
  return refusals.flatMap(({ action, rule }) => {
    const isNear = action === 'APPROVE' ? mayApprove(claim, actor) : mayPublish(claim, actor);
    const why = sentenceOf(rule);
    return isNear && why !== null ? [{ action, why }] : [];
  });
}

/** Whether somebody wrote all that is new in a claim, alone: then somebody else reviews it. */
export function wroteAlone({ contributorIds }: ClaimRecord, { id }: Actor): boolean {
  return contributorIds.every((contributor) => contributor === id);
}

function mayApprove({ verificationStatus }: ClaimRecord, { role }: Actor): boolean {
  return findMove('APPROVE', verificationStatus) !== null && may(role, 'claim.review');
}

/** Whether a claim is in review or behind it with something to publish, and the role of somebody is one to publish it. */
function mayPublish({ verificationStatus, revisions }: ClaimRecord, { role }: Actor): boolean {
  const isNear = verificationStatus === 'IN_REVIEW' || verificationStatus === 'APPROVED';
  return isNear && revisions[0]!.publications.length === 0 && may(role, 'claim.publish');
}
