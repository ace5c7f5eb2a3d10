import { LIMITS } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { isUniqueViolation } from '../../platform/errors/database-errors.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import { pairOf, type ClaimLinkRepository } from './claim-link.repository.ts';
import type { ClaimLink, LinkClaimsInput, UnlinkClaimsInput } from './claim-link.type.ts';

const unlinkInput = z.object({ id: z.string(), version: z.number(), otherId: z.string() });
const linkInput = unlinkInput.extend({ reason: requiredText({ label: 'The reason', max: LIMITS.note }) });

interface Parts {
  readonly links: ClaimLinkRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly idempotency: IdempotencyService;
}

/** Links claims that say the same. */
export class ClaimLinkService {
  constructor(private readonly parts: Parts) {}

  /** The claims that a claim is linked with, oldest link first. */
  async of(claimId: string): Promise<ClaimLink[]> {
    const links = await this.parts.links.of(claimId);
    const otherOf = (link: { claimId: string; otherId: string }) =>
      link.claimId === claimId ? link.otherId : link.claimId;
    const claims = await this.parts.claims.byIds(links.map(otherOf));
    return links.map(({ id, reason, linkedBy, createdAt, ...pair }) => ({
      id,
      reason,
      linkedBy,
      createdAt,
      claim: claims.get(otherOf(pair))!,
    }));
  }

  /** @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, ALREADY_LINKED; ClaimConflict */
  async link(actor: Actor, input: LinkClaimsInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { claims, changes, links, idempotency } = this.parts;
    const replay = async (id: string): Promise<ChangedClaim> => (await claims.find(id))!;
    return idempotency.once({ actor, operation: 'linkClaims', input, replay }, async (remember) => {
      const { otherId, reason, ...which } = parseInput(linkInput, input);
      const claim = await claims.expect(which);
      const other = await this.other(claim, otherId);
      try {
        return await changes.apply({ claim, actor, remember }, (tx) =>
          links.create(tx, { ...pairOf(claim.id, other.id), reason, linkedById: actor.id }),
        );
      } catch (error) {
        if (isUniqueViolation(error)) throw linkedAlready();
        throw error;
      }
    });
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND; ClaimConflict */
  async unlink(actor: Actor, input: UnlinkClaimsInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { claims, changes, links } = this.parts;
    const { otherId, ...which } = parseInput(unlinkInput, input);
    const claim = await claims.expect(which);
    const other = await this.other(claim, otherId);
    return changes.apply({ claim, actor }, async (tx) => {
      if (!(await links.end(tx, { ...pairOf(claim.id, other.id), actorId: actor.id }))) throw unknownOther();
    });
  }

  private async other({ id }: ClaimRecord, otherId: string): Promise<ClaimRecord> {
    const other = await this.parts.claims.find(otherId);
    if (other === null) throw unknownOther();
    if (other.id === id) {
      throw new UserErrorException({
        code: 'INVALID',
        field: 'input.otherId',
        message: 'A claim says the same as itself. Choose another one.',
      });
    }
    return other;
  }
}

function unknownOther(): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field: 'input.otherId',
    message: 'There is no such claim, or it is not linked with this one. Choose one of the list.',
  });
}

function linkedAlready(): UserErrorException {
  return new UserErrorException({
    code: 'ALREADY_LINKED',
    field: 'input.otherId',
    message: 'The two claims are linked already. Look at the reason that was given.',
  });
}
