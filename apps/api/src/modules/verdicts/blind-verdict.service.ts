import { LIMITS, may } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ChangedClaim, ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { RatingService } from '../ratings/rating.service.ts';
import type { BlindVerdictRecord, BlindVerdictRepository } from './blind-verdict.repository.ts';
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
    const all = await this.parts.verdicts.of(claim.id);
    const newest = claim.revisions[0]!;
    const onNewest = all.filter(({ revisionId }) => revisionId === newest.id);
    const isOpen = claim.wantsBlindVerdicts && newest.rating === null && onNewest.length < 2;
    const shown = isOpen ? onNewest : pairOf(all);
    const mine = shown.find(({ person }) => person.id === viewer.id) ?? null;
    const [first, second] = shown;
    const isBoth = first !== undefined && second !== undefined;
    const values = isBoth ? [first.rating.value, second.rating.value] : [null];
    return {
      wanted: claim.wantsBlindVerdicts,
      waitsForMe:
        isOpen && mine === null && may(viewer.role, 'claim.edit') && claim.verificationStatus !== 'REJECTED',
      given: shown.length,
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
    if (wanted && claim.revisions[0]!.rating !== null) throw ratedAlready();
    return this.parts.changes.apply({ claim, actor }, (tx) =>
      this.parts.changes.wantBlindVerdicts(tx, { id: claim.id, wanted }),
    );
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
      if (!claim.wantsBlindVerdicts || newest.rating !== null) throw unwanted();
      const given = (await verdicts.of(claim.id)).filter(({ revisionId }) => revisionId === newest.id);
      if (given.length >= 2 || given.some(({ person }) => person.id === actor.id)) throw givenAlready();
      const rating = await ratings.forVerdict(ratingId);
      return changes.apply({ claim, actor, remember }, (tx) =>
        verdicts.create(tx, { revisionId: newest.id, personId: actor.id, ratingId: rating.id, rationale }),
      );
    });
  }
}

/** The two verdicts on the newest revision that has two; verdicts that stayed alone are nobody's to see. */
function pairOf(verdicts: readonly BlindVerdictRecord[]): BlindVerdictRecord[] {
  for (const { revisionId } of verdicts) {
    const pair = verdicts.filter((each) => each.revisionId === revisionId);
    if (pair.length === 2) return pair;
  }
  return [];
}

function ratedAlready(): UserErrorException {
  return new UserErrorException({
    code: 'MOVE_NOT_ALLOWED',
    field: 'input.wanted',
    message: 'The newest revision has a rating, which whoever rates would see. Take the rating away first.',
  });
}

function unwanted(): UserErrorException {
  return new UserErrorException({
    code: 'VERDICTS_UNWANTED',
    field: null,
    message: 'The claim waits for no blind verdicts. Rate it in a revision, or ask for blind verdicts first.',
  });
}

function givenAlready(): UserErrorException {
  return new UserErrorException({
    code: 'VERDICT_GIVEN',
    field: null,
    message: 'You have given your verdict, or two others have. Wait for the other one, or look at both.',
  });
}
