import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { RequestLoader } from '../../platform/graphql/request-loader.ts';
import { Snapshot } from './snapshot.type.ts';
import type { SnapshotRecord, SourceRecord } from './source.records.ts';
import type { SourceService } from './source.service.ts';
import { Source } from './source.type.ts';
import { TextRange } from './text-range.type.ts';

@Resolver(() => Snapshot)
export class SnapshotResolver {
  private readonly sourceOf: RequestLoader<SourceRecord>;

  constructor(private readonly sources: SourceService) {
    this.sourceOf = new RequestLoader((ids) => sources.byIds(ids));
  }

  @FieldResolver(() => Source, { description: 'The source it is a capture of.' })
  source(@Root() snapshot: SnapshotRecord, @Ctx() context: SignedInContext): Promise<Source> {
    return this.sourceOf.load(context, snapshot.sourceId);
  }

  @FieldResolver(() => String, { description: 'The whole text.' })
  async text(@Root() snapshot: SnapshotRecord): Promise<string> {
    return (await this.sources.openText(snapshot)).text;
  }

  @FieldResolver(() => [TextRange], { description: 'Its paragraphs, in order.' })
  async paragraphs(@Root() snapshot: SnapshotRecord): Promise<readonly TextRange[]> {
    return (await this.sources.openText(snapshot)).paragraphs;
  }

  @FieldResolver(() => [TextRange], { description: 'Its sentences, in order.' })
  async sentences(@Root() snapshot: SnapshotRecord): Promise<readonly TextRange[]> {
    return (await this.sources.openText(snapshot)).sentences;
  }
}
