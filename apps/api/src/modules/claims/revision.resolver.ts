import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../platform/errors/graphql-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { RequestLoader } from '../../platform/graphql/request-loader.ts';
import { AnchorStateEnum, type AnchorStateName } from '../check/check.enums.ts';
import type { CheckService } from '../check/check.service.ts';
import { Finding, QuotationCheck } from '../check/check.type.ts';
import type { ClaimRecord, EvidenceRecord, RevisionRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';
import { Claim } from './claim.type.ts';
import { Topic } from '../topics/topic.type.ts';
import { compareRevisions } from './compare-revisions.ts';
import { RevisionComparison } from './revision-comparison.type.ts';
import { Evidence, Revision } from './revision.type.ts';

@Resolver(() => Revision)
export class RevisionResolver {
  constructor(private readonly check: CheckService) {}

  @FieldResolver(() => [Topic], { description: 'What the claim is about, in order.' })
  topics(@Root() revision: RevisionRecord): Topic[] {
    return revision.topics.map(({ topic }) => topic);
  }

  @FieldResolver(() => [QuotationCheck], {
    description:
      'Each quotation in the claim, against the snapshots of its evidence and appearances; where several have it, the best.',
  })
  quotations(@Root() revision: RevisionRecord): Promise<readonly QuotationCheck[]> {
    const spans = [...revision.evidence, ...revision.appearances].flatMap(({ span }) => span ?? []);
    const snapshots = new Map(spans.map(({ snapshot }) => [snapshot.id, snapshot]));
    return this.check.quotations({ text: revision.text, snapshots: [...snapshots.values()] });
  }

  @FieldResolver(() => [Finding], {
    description:
      'Where the claim differs from the sentences of its evidence, in the snapshots they were taken from. None means that nothing was noticed, not that the claim is borne out.',
  })
  findings(@Root() revision: RevisionRecord): Promise<readonly Finding[]> {
    const spans = revision.evidence.map(({ span }) => span);
    const snapshots = new Map(spans.map(({ snapshot }) => [snapshot.id, snapshot]));
    return this.check.findings({
      text: revision.text,
      claimedOn: revision.claimedOn?.toISOString() ?? null,
      snapshots: [...snapshots.values()].map((snapshot) => ({
        snapshot,
        within: spans.filter((span) => span.snapshot.id === snapshot.id),
      })),
    });
  }
}

@Resolver()
export class RevisionComparisonResolver {
  constructor(private readonly claims: ClaimService) {}

  @Query(() => RevisionComparison, { description: 'What differs between any two revisions of a claim.' })
  async compareRevisions(
    @Arg('claimId', () => ID, { description: 'The claim.' }) claimId: string,
    @Arg('from', () => Int, { description: 'Number of the first revision.' }) from: number,
    @Arg('to', () => Int, { description: 'Number of the second revision.' }) to: number,
  ): Promise<RevisionComparison> {
    const [first, second] = await Promise.all(
      [from, to].map((number) => this.claims.revision({ claimId, number })),
    );
    if (first == null || second == null) throw notFound('The claim has no revision with this number.');
    return compareRevisions(first, second);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  private readonly claimOf: RequestLoader<ClaimRecord>;

  constructor(
    claims: ClaimService,
    private readonly check: CheckService,
  ) {
    this.claimOf = new RequestLoader((ids) => claims.byIds(ids));
  }

  @FieldResolver(() => Claim, { description: 'The claim it bears on.' })
  claim(@Root() evidence: EvidenceRecord, @Ctx() context: SignedInContext): Promise<Claim> {
    return this.claimOf.load(context, evidence.revision.claimId);
  }

  @FieldResolver(() => AnchorStateEnum, {
    description: 'How its words stand in the newest snapshot of their source.',
  })
  anchorState(@Root() evidence: EvidenceRecord): Promise<AnchorStateName> {
    return this.check.anchorState(evidence.span);
  }
}
