import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import { dismissedFinding } from '../claims/claim.fields.ts';
import type { ChangedClaim } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { FindingDismissalRepository } from './finding-dismissal.repository.ts';
import type { DismissFindingInput, FindingDismissal, TakeUpFindingInput } from './finding-dismissal.type.ts';

const dismissInput = dismissedFinding.extend({ id: z.string(), version: z.number() });
const takeUpInput = z.object({ id: z.string(), version: z.number(), dismissalId: z.string() });

interface Parts {
  readonly dismissals: FindingDismissalRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly idempotency: IdempotencyService;
}

/**
 * Findings that do not matter, so that author and reviewer need not weigh each twice. They judge nothing of the claim:
 * dismissing one leaves revision and approval as they are.
 */
export class FindingDismissalService {
  constructor(private readonly parts: Parts) {}

  /** What was dismissed and not taken up again, oldest first. */
  of(claimId: string): Promise<FindingDismissal[]> {
    return this.parts.dismissals.of(claimId);
  }

  /** @throws UserErrorException FORBIDDEN, INVALID, TEXT_UNREADABLE, NOT_FOUND, ALREADY_DISMISSED; ClaimConflict */
  async dismiss(actor: Actor, input: DismissFindingInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { claims, changes, dismissals, idempotency } = this.parts;
    const replay = async (id: string): Promise<ChangedClaim> => (await claims.find(id))!;
    return idempotency.once({ actor, operation: 'dismissFinding', input, replay }, async (remember) => {
      const { id, version, ...finding } = parseInput(dismissInput, input);
      const claim = await claims.expect({ id, version });
      return changes.apply({ claim, actor, remember }, async (tx) => {
        if (await dismissals.stands(tx, { claimId: claim.id, finding: finding.finding }))
          throw dismissedAlready();
        await changes.dismissFinding(tx, { claimId: claim.id, actorId: actor.id, finding });
      });
    });
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND; ClaimConflict */
  async takeUp(actor: Actor, input: TakeUpFindingInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { claims, changes, dismissals } = this.parts;
    const { dismissalId, ...which } = parseInput(takeUpInput, input);
    const claim = await claims.expect(which);
    return changes.apply({ claim, actor }, async (tx) => {
      const place = { id: dismissalId, claimId: claim.id, actorId: actor.id };
      if (!isId(dismissalId) || !(await dismissals.end(tx, place))) throw unknownDismissal();
    });
  }
}

function dismissedAlready(): UserErrorException {
  return new UserErrorException({
    code: 'ALREADY_DISMISSED',
    field: 'input.finding',
    message: 'The finding is dismissed already. Look at the reason that was given.',
  });
}

function unknownDismissal(): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field: 'input.dismissalId',
    message: 'The claim has no such dismissal, or it has ended. Choose one of its list.',
  });
}
