import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { RequestLoader } from '../../platform/graphql/request-loader.ts';
import { Before } from '../sources/before-argument.ts';
import { Snapshot } from '../sources/snapshot.type.ts';
import type { SnapshotRecord, SourceRecord } from '../sources/source.records.ts';
import type { SourceService } from '../sources/source.service.ts';
import { Source } from '../sources/source.type.ts';
import type { ClaimService } from './claim.service.ts';
import { Claim } from './claim.type.ts';
import { Evidence } from './revision.type.ts';
import { countUsedSentences } from './used-sentences.ts';

/** What a source knows of the claims that rest on it. */
@Resolver(() => Source)
export class SourceClaimsResolver {
  private readonly countOf: RequestLoader<number>;

  constructor(private readonly claims: ClaimService) {
    this.countOf = new RequestLoader((ids) => claims.countBySource(ids));
  }

  @FieldResolver(() => [Claim], {
    name: 'claims',
    description: 'Claims whose newest revision has evidence in it or appeared in it, last changed first.',
  })
  claimsOfSource(@Root() source: SourceRecord): Promise<Claim[]> {
    return this.claims.ofSource(source.id);
  }

  @FieldResolver(() => Int, { description: 'How many claims `claims` has.' })
  claimCount(@Root() source: SourceRecord, @Ctx() context: SignedInContext): Promise<number> {
    return this.countOf.load(context, source.id);
  }
}

@Resolver(() => Snapshot)
export class SnapshotEvidenceResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly sources: SourceService,
  ) {}

  @FieldResolver(() => [Evidence], {
    name: 'evidence',
    description: 'Evidence of newest revisions that lies in the snapshot, in the order of the text.',
  })
  evidenceInSnapshot(
    @Root() snapshot: SnapshotRecord,
    @Before() before?: number | null,
  ): Promise<Evidence[]> {
    return this.claims.evidenceIn({ snapshotId: snapshot.id, before: before ?? null });
  }

  @FieldResolver(() => Int, {
    description: 'How many of its sentences have words that are evidence of newest revisions.',
  })
  async usedSentenceCount(@Root() snapshot: SnapshotRecord): Promise<number> {
    const [{ sentences }, spans] = await Promise.all([
      this.sources.openText(snapshot),
      this.claims.evidenceSpansIn(snapshot.id),
    ]);
    return countUsedSentences(sentences, spans);
  }
}
