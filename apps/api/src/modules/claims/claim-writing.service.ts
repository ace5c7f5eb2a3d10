import { findMove, proposableKinds, type PublicationKind } from '@verbatim/shared';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import type { RatingService } from '../ratings/rating.service.ts';
import type { TopicService } from '../topics/topic.service.ts';
import type { ClaimChangeRepository } from './claim-change.repository.ts';
import type { ClaimChangeService } from './claim-change.service.ts';
import {
  createClaimInput,
  restoreRevisionInput,
  reviseClaimInput,
  type ClaimContent,
  type ClaimRevisionInput,
} from './claim.fields.ts';
import type { CreateClaimInput, RestoreRevisionInput, ReviseClaimInput } from './claim.inputs.ts';
import type { ChangedClaim, ClaimRecord } from './claim.records.ts';
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
  readonly topics: TopicService;
  readonly idempotency: IdempotencyService;
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
    const { claims, writes, transaction, idempotency } = this.parts;
    const replay = async (id: string) => (await claims.find(id))!;
    return idempotency.once({ actor, operation: 'createClaim', input, replay }, async (remember) => {
      const { text, dismissedFindings, ...content } = parseInput(createClaimInput, input);
      const draft = await this.withContent({ ...EMPTY, text }, content);
      const id = await transaction(async (tx) => {
        const claimId = await writes.createClaim(tx, { createdById: actor.id });
        await writes.addRevision(tx, { claimId, number: 1, authorId: actor.id, draft });
        const findings = dismissedFindings ?? [];
        await writes.dismissFindings(tx, { claimId, actorId: actor.id, findings });
        await remember(tx, claimId);
        return claimId;
      });
      return replay(id);
    });
  }

  /**
   * Writes a new revision: what the input leaves out stays as it is.
   * @throws UserErrorException those of `create`, MOVE_NOT_ALLOWED, NOT_PUBLISHED, ALREADY_PUBLISHED; ClaimConflict
   */
  async revise(actor: Actor, input: ReviseClaimInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    return this.once({ actor, operation: 'reviseClaim', input }, async (remember) => {
      const change = parseInput(reviseClaimInput, input);
      const claim = await this.parts.claims.expect(change);
      const base = {
        ...draftOf(claim.revisions[0]!),
        ...proposal(claim, change),
        ...(change.text !== undefined && { text: change.text }),
      };
      return this.addRevision({ actor, claim, remember, draft: await this.withContent(base, change) });
    });
  }

  /**
   * Writes an earlier revision again, as the newest.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, MOVE_NOT_ALLOWED, RATING_RETIRED; ClaimConflict
   */
  async restore(actor: Actor, input: RestoreRevisionInput): Promise<ChangedClaim> {
    authorise(actor, 'claim.edit');
    return this.once({ actor, operation: 'restoreRevision', input }, async (remember) => {
      const { number, ratingId, publicNote, proposes, ...wanted } = parseInput(restoreRevisionInput, input);
      const claim = await this.parts.claims.expect(wanted);
      const earlier = await this.parts.claims.revision({ claimId: claim.id, number });
      if (earlier === null) throw unknownRevision(claim, number);
      const base = { ...draftOf(earlier), ...proposal(claim, { proposes, publicNote }) };
      const draft = await this.withContent(base, ratingId == null ? {} : { ratingId });
      return this.addRevision({ actor, claim, remember, draft, restores: number });
    });
  }

  /** Carries a change of a claim out once. */
  private once(
    request: { actor: Actor; operation: string; input: { idempotencyKey?: string | null } },
    run: (remember: Remember) => Promise<ChangedClaim>,
  ): Promise<ChangedClaim> {
    const replay = async (id: string) => (await this.parts.claims.find(id))!;
    return this.parts.idempotency.once<ChangedClaim>({ ...request, replay }, run);
  }

  private async addRevision({
    actor,
    claim,
    remember,
    draft,
    restores = null,
  }: {
    actor: Actor;
    claim: ClaimRecord;
    remember: Remember;
    draft: RevisionDraft;
    restores?: number | null;
  }): Promise<ChangedClaim> {
    const move = findMove('EDIT', claim.verificationStatus);
    if (move === null) throw moveNotAllowed('EDIT', claim);
    const number = claim.revisions[0]!.number + 1;
    return this.parts.changes.apply({ claim, actor, to: move.to, remember }, (tx) =>
      this.parts.writes.addRevision(tx, { claimId: claim.id, number, authorId: actor.id, draft, restores }),
    );
  }

  /** A draft with what the input gives; undefined keeps, null takes away. */
  private async withContent(draft: RevisionDraft, content: ClaimContent): Promise<RevisionDraft> {
    const { ratings, spans, topics } = this.parts;
    const { ratingId, evidence, appearances, topicIds } = content;
    const rated = keepUnlessGiven(ratingId, draft.ratingId);
    if (rated !== null) await ratings.forVerdict(rated);
    return {
      ...draft,
      language: content.language ?? draft.language,
      claimantName: keepUnlessGiven(content.claimantName, draft.claimantName),
      claimedOn: keepUnlessGiven(content.claimedOn, draft.claimedOn),
      ratingId: rated,
      rationale: keepUnlessGiven(content.rationale, draft.rationale) ?? '',
      evidence: evidence === undefined ? draft.evidence : await spans.evidence(evidence ?? []),
      appearances: appearances === undefined ? draft.appearances : await spans.appearances(appearances ?? []),
      topicIds:
        topicIds === undefined ? draft.topicIds : await topics.forRevision(topicIds ?? [], draft.topicIds),
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
  topicIds: [],
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
  change: Pick<ClaimRevisionInput, 'proposes' | 'publicNote'>,
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

function unknownRevision({ revisions }: ClaimRecord, number: number): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field: 'input.number',
    message: `The claim has no revision ${number}. Choose one from 1 to ${revisions[0]!.number}.`,
  });
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
