import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { RequestLoader } from '../../platform/graphql/request-loader.ts';
import { Before } from './before-argument.ts';
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

  @FieldResolver(() => String, { description: 'Its text.' })
  async text(@Root() snapshot: SnapshotRecord, @Before() before?: number | null): Promise<string> {
    const { opened, text } = await this.sources.openText(snapshot);
    return before == null ? text : opened.slice(0, before);
  }

  @FieldResolver(() => [TextRange], { description: 'Its paragraphs, in order.' })
  async paragraphs(
    @Root() snapshot: SnapshotRecord,
    @Before() before?: number | null,
  ): Promise<readonly TextRange[]> {
    return beginningBefore((await this.sources.openText(snapshot)).paragraphs, before);
  }

  @FieldResolver(() => Int, { description: 'How many paragraphs it has.' })
  async paragraphCount(@Root() snapshot: SnapshotRecord): Promise<number> {
    return (await this.sources.openText(snapshot)).paragraphs.length;
  }

  @FieldResolver(() => [TextRange], { description: 'Its sentences, in order.' })
  async sentences(
    @Root() snapshot: SnapshotRecord,
    @Before() before?: number | null,
  ): Promise<readonly TextRange[]> {
    return beginningBefore((await this.sources.openText(snapshot)).sentences, before);
  }

  @FieldResolver(() => Int, { description: 'How many sentences it has.' })
  async sentenceCount(@Root() snapshot: SnapshotRecord): Promise<number> {
    return (await this.sources.openText(snapshot)).sentences.length;
  }
}

/** Those that begin before a position, whole; both in code points, ranges in order. */
function beginningBefore(
  ranges: readonly TextRange[],
  before: number | null | undefined,
): readonly TextRange[] {
  if (before == null) return ranges;
  const end = ranges.findIndex(({ start }) => start >= before);
  return end === -1 ? ranges : ranges.slice(0, end);
}
