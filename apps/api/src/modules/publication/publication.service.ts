import { createHash } from 'node:crypto';
import { canonicalJson, canWithhold, LIMITS } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { AnchorStateName } from '../check/check.enums.ts';
import type { CheckService } from '../check/check.service.ts';
import type { ClaimChangeService } from '../claims/claim-change.service.ts';
import type { ClaimRecord, RevisionRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import type { SourceService } from '../sources/source.service.ts';
import { publicationContent, type PublicationContent } from './publication-content.ts';
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
  readonly sources: SourceService;
  readonly check: CheckService;
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
    return this.once({ actor, operation: 'publish', input }, (remember) =>
      this.carryOut(actor, input, remember),
    );
  }

  private async carryOut(actor: Actor, input: PublishInput, remember: Remember): Promise<ClaimRecord> {
    const { publications, claims, changes } = this.parts;
    const claim = await claims.expect(parseInput(publishInput, input));
    const revision = claim.revisions[0]!;
    const approval = await publications.approvalOf(revision.id);
    if (claim.verificationStatus !== 'APPROVED' || approval === null) throw notApproved();
    if (revision.publications.length > 0) throw alreadyPublished();
    const content = await this.contentOf(revision);
    return changes.apply({ claim, actor, remember }, (tx) =>
      publications.create(tx, {
        claimId: claim.id,
        kind: revision.proposes,
        publicNote: revision.publicNote,
        revisionId: revision.id,
        authorId: revision.author.id,
        reviewId: approval.id,
        approvedById: approval.reviewerId,
        publishedById: actor.id,
        content,
        contentSha256: createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex'),
      }),
    );
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
      if (!canWithhold(claim.publicationStatus)) throw nothingToWithhold(claim);
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

  private async contentOf(revision: RevisionRecord): Promise<PublicationContent> {
    const { sources, check } = this.parts;
    const sourceIds = [
      ...revision.evidence.map(({ span }) => span.snapshot.sourceId),
      ...revision.appearances.flatMap(({ source }) => source?.id ?? []),
    ];
    const anchorStates = new Map<string, AnchorStateName>();
    for (const { id, span } of revision.evidence) anchorStates.set(id, await check.anchorState(span));
    return publicationContent(revision, {
      sources: await sources.byIds([...new Set(sourceIds)]),
      anchorStates,
    });
  }
}

function notApproved(): UserErrorException {
  return new UserErrorException({
    code: 'MOVE_NOT_ALLOWED',
    field: null,
    message:
      'Only an approved claim can be published. Send it to review; another person than its author approves it.',
  });
}

function alreadyPublished(): UserErrorException {
  return new UserErrorException({
    code: 'ALREADY_PUBLISHED',
    field: null,
    message:
      'This revision is published already. To change what readers see, write a correction or a retraction.',
  });
}

function nothingToWithhold({ publicationStatus }: ClaimRecord): UserErrorException {
  return new UserErrorException({
    code: 'NOT_PUBLISHED',
    field: null,
    message: `Only what is published or corrected can be withheld; this claim is ${publicationStatus.toLowerCase()}.`,
  });
}
