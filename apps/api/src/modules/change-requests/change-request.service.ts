import { LIMITS, type VerificationStatus } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { requiredText, text } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import { wroteAlone } from '../claims/allowed-actions.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { SpanService } from '../claims/span.service.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import type { ChangeRequestRepository } from './change-request.repository.ts';
import type {
  AddChangeRequestInput,
  ChangeRequestActionName,
  ChangeRequestStepInput,
} from './change-request.type.ts';

const addInput = z.object({
  id: z.string(),
  version: z.number(),
  message: requiredText({ label: 'The change request', max: LIMITS.note }),
  span: z.object({ snapshotId: z.string(), start: z.number(), end: z.number() }).nullish(),
});
const stepInput = z.object({
  id: z.string(),
  version: z.number(),
  changeRequestId: z.string(),
  comment: text({ label: 'The comment', max: LIMITS.note }).nullish(),
});

/** Where a reviewer can still ask for changes: an approval would stand beside an open request otherwise. */
const ASKABLE: readonly VerificationStatus[] = ['IN_REVIEW', 'CHANGES_REQUESTED', 'IN_PROGRESS', 'UNCHECKED'];

interface Parts {
  readonly requests: ChangeRequestRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly spans: SpanService;
  readonly idempotency: IdempotencyService;
}

/** What reviewers want changed, one by one. */
export class ChangeRequestService {
  constructor(private readonly parts: Parts) {}

  of(claimId: string) {
    return this.parts.requests.of(claimId);
  }

  /**
   * Asks for a change.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, SPAN_OUTSIDE_TEXT, SELF_APPROVAL, MOVE_NOT_ALLOWED;
   *   ClaimConflict
   */
  async add(actor: Actor, input: AddChangeRequestInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.review');
    return this.once({ actor, operation: 'addChangeRequest', input }, async (remember) => {
      const { claims, changes, requests, spans } = this.parts;
      const { message, span, ...wanted } = parseInput(addInput, input);
      const claim = await claims.expect(wanted);
      const newest = claim.revisions[0]!;
      if (wroteAlone(claim, actor)) throw ownRevision();
      assertAskable(claim);
      const words = span == null ? null : await spans.one(span, 'input.span');
      return changes.apply({ claim, actor, remember }, async (tx) =>
        requests.create(tx, {
          claimId: claim.id,
          revisionId: newest.id,
          spanId: words === null ? null : await changes.keepSpan(tx, words),
          message,
          requestedById: actor.id,
        }),
      );
    });
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED; ClaimConflict */
  resolve(actor: Actor, input: ChangeRequestStepInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    return this.step({ actor, input, action: 'RESOLVED' });
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED; ClaimConflict */
  reopen(actor: Actor, input: ChangeRequestStepInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.review');
    return this.step({ actor, input, action: 'REOPENED' });
  }

  private step({
    actor,
    input,
    action,
  }: {
    actor: Actor;
    input: ChangeRequestStepInput;
    action: ChangeRequestActionName;
  }): Promise<ChangedClaim> {
    return this.once({ actor, operation: `changeRequest ${action}`, input }, async (remember) => {
      const { claims, changes, requests } = this.parts;
      const { changeRequestId, comment, ...wanted } = parseInput(stepInput, input);
      const claim = await claims.expect(wanted);
      const request = isId(changeRequestId)
        ? await requests.find({ id: changeRequestId, claimId: claim.id })
        : null;
      if (request === null) throw unknownRequest();
      if (request.resolved === (action === 'RESOLVED')) throw nothingToDo(action);
      if (action === 'REOPENED') assertAskable(claim);
      return changes.apply({ claim, actor, remember }, (tx) =>
        requests.addStep(tx, {
          changeRequestId: request.id,
          action,
          actorId: actor.id,
          comment: comment ?? '',
        }),
      );
    });
  }

  private once(
    request: { actor: Actor; operation: string; input: { idempotencyKey?: string | null } },
    run: (remember: Remember) => Promise<ChangedClaim>,
  ): Promise<ChangedClaim> {
    const replay = async (id: string) => (await this.parts.claims.find(id))!;
    return this.parts.idempotency.once<ChangedClaim>({ ...request, replay }, run);
  }
}

function assertAskable({ verificationStatus }: ClaimRecord): void {
  if (ASKABLE.includes(verificationStatus)) return;
  throw new UserErrorException({
    code: 'MOVE_NOT_ALLOWED',
    field: null,
    message: `The claim is ${verificationStatus.toLowerCase()}. Request changes or open it again first, then say what has to change.`,
  });
}

function ownRevision(): UserErrorException {
  return new UserErrorException({
    code: 'SELF_APPROVAL',
    field: null,
    message: 'You alone wrote what is new in this claim: change it yourself. Somebody else reviews it.',
  });
}

function unknownRequest(): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field: 'input.changeRequestId',
    message: 'The claim has no change request with this id. Choose one of its list.',
  });
}

function nothingToDo(action: ChangeRequestActionName): UserErrorException {
  return new UserErrorException({
    code: 'MOVE_NOT_ALLOWED',
    field: 'input.changeRequestId',
    message:
      action === 'RESOLVED'
        ? 'The change request is resolved already.'
        : 'The change request is open already.',
  });
}
