import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Snapshot } from '../sources/snapshot.type.ts';
import type { SnapshotRecord, SourceRecord } from '../sources/source.records.ts';
import { Source } from '../sources/source.type.ts';
import type { ClaimService } from './claim.service.ts';
import { Claim } from './claim.type.ts';
import { Evidence } from './revision.type.ts';

/** What a source knows of the claims that rest on it. */
@Resolver(() => Source)
export class SourceClaimsResolver {
  constructor(private readonly claims: ClaimService) {}

  @FieldResolver(() => [Claim], {
    name: 'claims',
    description: 'Claims whose newest revision has evidence in it or appeared in it, last changed first.',
  })
  claimsOfSource(@Root() source: SourceRecord): Promise<Claim[]> {
    return this.claims.ofSource(source.id);
  }
}

@Resolver(() => Snapshot)
export class SnapshotEvidenceResolver {
  constructor(private readonly claims: ClaimService) {}

  @FieldResolver(() => [Evidence], {
    name: 'evidence',
    description: 'Evidence of newest revisions that lies in the snapshot, in the order of the text.',
  })
  evidenceInSnapshot(@Root() snapshot: SnapshotRecord): Promise<Evidence[]> {
    return this.claims.evidenceIn(snapshot.id);
  }
}
