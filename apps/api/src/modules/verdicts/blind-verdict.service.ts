import { LIMITS, may } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { RatingService } from '../ratings/rating.service.ts';
import type { BlindVerdictRepository } from './blind-verdict.repository.ts';
import type { BlindVerdicts, GiveBlindVerdictInput, WantBlindVerdictsInput } from './blind-verdict.type.ts';

const wantInput = z.object({ id: z.string(), version: z.number(), wanted: z.boolean() });
const giveInput = z.object({
  id: z.string(),
  version: z.number(),
  ratingId: z.string(),
  rationale: requiredText({ label: 'The rationale', max: LIMITS.rationale }),
});

interface Parts {
  readonly verdicts: BlindVerdictRepository;
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly ratings: RatingService;
  readonly idempotency: IdempotencyService;
}

/**
 * Two people rate a claim without seeing each other. Neither verdict stands in a revision, where others would read it:
 * a claim that is to be rated so has no rating until both are given.
 */
export class BlindVerdictService {
  constructor(private readonly parts: Parts) {}

  /** What somebody may see of the verdicts on a claim: their own, and both once there are two. */
  async of(claim: ClaimRecord, viewer: Actor): Promise<BlindVerdicts> {
    const { isOpen, given, shown } = await this.parts.verdicts.shown({
      claimId: claim.id,
      viewerId: viewer.id,
    });
    const mine = shown.find(({ person }) => person.id === viewer.id) ?? null;
    const [first, second] = shown;
    const isBoth = first !== undefined && second !== undefined;
    const values = isBoth ? [first.rating.value, second.rating.value] : [null];
    return {
      wanted: claim.wantsBlindVerdicts,
      waitsForMe:
        isOpen && mine === null && may(viewer.role, 'claim.edit') && claim.verificationStatus !== 'REJECTED',
      given,
      mine,
      both: isBoth ? shown : [],
      agree: isBoth ? first.rating.id === second.rating.id : null,
      valueDifference: values.includes(null) ? null : Math.abs(values[0]! - values[1]!),
    };
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED; ClaimConflict */
  async want(actor: Actor, input: WantBlindVerdictsInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { wanted, ...which } = parseInput(wantInput, input);
    const claim = await this.parts.claims.expect(which);
    return this.parts.changes.apply({ claim, actor, columns: { wantsBlindVerdicts: wanted } });
  }

  /**
   * Gives one of the two verdicts on the newest revision.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, RATING_RETIRED, VERDICTS_UNWANTED, VERDICT_GIVEN;
   *   ClaimConflict
   */
  async give(actor: Actor, input: GiveBlindVerdictInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    const { claims, changes, ratings, verdicts, idempotency } = this.parts;
    const replay = async (id: string): Promise<ChangedClaim> => (await claims.find(id))!;
    return idempotency.once({ actor, operation: 'giveBlindVerdict', input, replay }, async (remember) => {
      const { ratingId, rationale, ...which } = parseInput(giveInput, input);
      const claim = await claims.expect(which);
      const newest = claim.revisions[0]!;
      const rating = await ratings.forVerdict(ratingId);
      return changes.apply({ claim, actor, remember }, (tx) =>
        verdicts.create(tx, { revisionId: newest.id, personId: actor.id, ratingId: rating.id, rationale }),
      );
    });
  }
}
