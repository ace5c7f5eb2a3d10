import { findMove, proposableKinds, type PublicationKind } from '@verbatim/shared';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { RatingService } from '../ratings/rating.service.ts';
import type { ClaimChangeRepository } from './claim-change.repository.ts';
import type { ClaimChangeService } from './claim-change.service.ts';
import {
  createClaimInput,
  reviseClaimInput,
  type ClaimContent,
  type ClaimRevisionInput,
} from './claim.fields.ts';
import type { CreateClaimInput, ReviseClaimInput } from './claim.inputs.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';
import { moveNotAllowed } from './move-not-allowed.ts';
import { draftOf, type RevisionDraft } from './revision-draft.ts';
import type { SpanService } from './span.service.ts';

interface Parts {
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly writes: ClaimChangeRepository;
  readonly ratings: RatingService;
  readonly spans: SpanService;
  readonly transaction: RunTransaction;
}

/** Writes claims and their revisions. */
export class ClaimWritingService {
  constructor(private readonly parts: Parts) {}

  /**
   * Makes a claim with its first revision.
   * @throws UserErrorException FORBIDDEN, INVALID, TEXT_UNREADABLE, NOT_FOUND, RATING_RETIRED, SPAN_OUTSIDE_TEXT
   */
  async create(actor: Actor, input: CreateClaimInput): Promise<ClaimRecord> {
    authorise(actor, 'claim.edit');
    const { text, ...content } = parseInput(createClaimInput, input);
    const draft = await this.withContent({ ...EMPTY, text }, content);
    const { claims, writes, transaction } = this.parts;
    const id = await transaction(async (tx) => {
      const claimId = await writes.createClaim(tx, { createdById: actor.id });
      await writes.addRevision(tx, { claimId, number: 1, authorId: actor.id, draft });
      return claimId;
    });
    return (await claims.find(id))!;
  }

  /**
   * Writes a new revision: what the input leaves out stays as it is.
   * @throws UserErrorException those of `create`, MOVE_NOT_ALLOWED, NOT_PUBLISHED, ALREADY_PUBLISHED; ClaimConflict
   */
  async revise(actor: Actor, input: ReviseClaimInput): Promise<ClaimRecord> {
    authorise(actor, 'claim.edit');
    const change = parseInput(reviseClaimInput, input);
    const { claims, changes, writes } = this.parts;
    const claim = await claims.expect(change);
    const move = findMove('EDIT', claim.verificationStatus);
    if (move === null) throw moveNotAllowed('EDIT', claim);
    const newest = claim.revisions[0]!;
    const base = {
      ...draftOf(newest),
      ...proposal(claim, change),
      ...(change.text !== undefined && { text: change.text }),
    };
    const draft = await this.withContent(base, change);
    return changes.apply({ claim, actor, to: move.to }, (tx) =>
      writes.addRevision(tx, { claimId: claim.id, number: newest.number + 1, authorId: actor.id, draft }),
    );
  }

  /** A draft with what the input gives; undefined keeps, null takes away. */
  private async withContent(draft: RevisionDraft, content: ClaimContent): Promise<RevisionDraft> {
    const { ratings, spans } = this.parts;
    const { ratingId, evidence, appearances } = content;
    if (ratingId != null) await ratings.forVerdict(ratingId);
    return {
      ...draft,
      language: content.language ?? draft.language,
      claimantName: keepUnlessGiven(content.claimantName, draft.claimantName),
      claimedOn: keepUnlessGiven(content.claimedOn, draft.claimedOn),
      ratingId: keepUnlessGiven(ratingId, draft.ratingId),
      rationale: keepUnlessGiven(content.rationale, draft.rationale) ?? '',
      evidence: evidence === undefined ? draft.evidence : await spans.evidence(evidence ?? []),
      appearances: appearances === undefined ? draft.appearances : await spans.appearances(appearances ?? []),
    };
  }
}

const EMPTY: Omit<RevisionDraft, 'text'> = {
  language: 'en',
  claimantName: null,
  claimedOn: null,
  ratingId: null,
  rationale: '',
  proposes: 'PUBLICATION',
  publicNote: null,
  evidence: [],
  appearances: [],
};

function keepUnlessGiven<Value>(given: Value | undefined, kept: Value): Value {
  return given === undefined ? kept : given;
}

/**
 * What the new revision proposes, with its public note. A claim that was published can only be corrected or
 * retracted; what the newest revision proposed goes on only while it was not published.
 */
function proposal(
  claim: ClaimRecord,
  change: ClaimRevisionInput,
): { proposes: PublicationKind; publicNote: string | null } {
  const newest = claim.revisions[0]!;
  const possible = proposableKinds(claim.publicationStatus);
  const goesOn = newest.publications.length === 0 && possible.includes(newest.proposes);
  const proposes = change.proposes ?? (goesOn ? newest.proposes : possible[0]!);
  if (!possible.includes(proposes)) throw notPossible(proposes);
  if (proposes === 'PUBLICATION') return { proposes, publicNote: null };
  const publicNote = keepUnlessGiven(change.publicNote, goesOn ? newest.publicNote : null);
  if (publicNote == null) {
    throw new UserErrorException({
      code: 'INVALID',
      field: 'input.publicNote',
      message: `The claim was published, so this is a ${proposes.toLowerCase()}: say in the public note what readers should know of it.`,
    });
  }
  return { proposes, publicNote };
}

function notPossible(proposes: PublicationKind): UserErrorException {
  return proposes === 'PUBLICATION'
    ? new UserErrorException({
        code: 'ALREADY_PUBLISHED',
        field: 'input.proposes',
        message: 'The claim was published: propose a correction or a retraction.',
      })
    : new UserErrorException({
        code: 'NOT_PUBLISHED',
        field: 'input.proposes',
        message: `The claim was never published, so there is nothing for a ${proposes.toLowerCase()}. Propose a publication.`,
      });
}
