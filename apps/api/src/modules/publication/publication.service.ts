import { LIMITS } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import type { PublicationRepository } from './publication.repository.ts';
import type { PublishInput, WithholdInput } from './publication.type.ts';

const publishInput = z.object({ id: z.string(), version: z.number() });
const withholdInput = publishInput.extend({
  reason: requiredText({ label: 'The reason', max: LIMITS.note }),
});

interface Parts {
  readonly publications: PublicationRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly idempotency: IdempotencyService;
}

/** Makes approved revisions public, and takes down at once what must not stay. */
export class PublicationService {
  constructor(private readonly parts: Parts) {}

  of(claimId: string) {
    return this.parts.publications.of(claimId);
  }

  /**
   * Publishes, corrects or retracts, as the approved newest revision proposes.
   * @throws UserErrorException FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED, ALREADY_PUBLISHED; ClaimConflict
   */
  async publish(actor: Actor, input: PublishInput): Promise<ClaimRecord> {
    authorise(actor, 'claim.publish');
    return this.once({ actor, operation: 'publish', input }, async (remember) => {
      const { publications, claims, changes } = this.parts;
      const claim = await claims.expect(parseInput(publishInput, input));
      return changes.apply({ claim, actor, remember }, (tx) =>
        publications.publish(tx, { claimId: claim.id, publishedById: actor.id }),
      );
    });
  }

  /**
   * Takes a published claim down at once, pending a decision of two.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, NOT_PUBLISHED; ClaimConflict
   */
  async withhold(actor: Actor, input: WithholdInput): Promise<ClaimRecord> {
    authorise(actor, 'claim.withhold');
    return this.once({ actor, operation: 'withhold', input }, async (remember) => {
      const { reason, ...wanted } = parseInput(withholdInput, input);
      const { publications, claims, changes } = this.parts;
      const claim = await claims.expect(wanted);
      return changes.apply({ claim, actor, remember }, (tx) =>
        publications.withhold(tx, { claimId: claim.id, withheldById: actor.id, reason }),
      );
    });
  }

  private once(
    request: { actor: Actor; operation: string; input: { idempotencyKey?: string | null } },
    run: (remember: Remember) => Promise<ClaimRecord>,
  ): Promise<ClaimRecord> {
    const replay = async (id: string) => (await this.parts.claims.find(id))!;
    return this.parts.idempotency.once({ ...request, replay }, run);
  }
}
