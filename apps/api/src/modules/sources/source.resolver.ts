import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { PageArgs } from '../../platform/graphql/page-args.ts';
import { RequestLoader } from '../../platform/graphql/request-loader.ts';
import { Snapshot } from './snapshot.type.ts';
import { AddSnapshotInput, CreateSourceInput, SnapshotPayload, SourcePayload } from './source.inputs.ts';
import type { SnapshotRecord, SourceRecord } from './source.records.ts';
import type { SourceService } from './source.service.ts';
import { Source, SourceConnection } from './source.type.ts';

@ArgsType()
class SourcesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words that title, publisher or address must have.' })
  search?: string | null;
}

@Resolver(() => Source)
export class SourceResolver {
  private readonly snapshotsOf: RequestLoader<SnapshotRecord[]>;

  constructor(private readonly sources: SourceService) {
    this.snapshotsOf = new RequestLoader((ids) => sources.snapshotsOf(ids));
  }

  @Query(() => SourceConnection, { name: 'sources', description: 'The sources at the desk, newest first.' })
  list(@Args(() => SourcesArgs) args: SourcesArgs): Promise<SourceConnection> {
    return this.sources.list(args);
  }

  @Query(() => Source, { nullable: true, description: 'One source, or null when there is none with the id.' })
  source(@Arg('id', () => ID, { description: 'Id of the source.' }) id: string): Promise<Source | null> {
    return this.sources.find(id);
  }

  @Query(() => Snapshot, {
    nullable: true,
    description: 'One snapshot, or null when there is none with the id.',
  })
  snapshot(
    @Arg('id', () => ID, { description: 'Id of the snapshot.' }) id: string,
  ): Promise<Snapshot | null> {
    return this.sources.findSnapshot(id);
  }

  @Mutation(() => SourcePayload, { description: 'Adds a source and its first snapshot.' })
  createSource(
    @Arg('input', () => CreateSourceInput, { description: 'The source.' }) input: CreateSourceInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<SourcePayload> {
    return withUserErrors<Pick<SourcePayload, 'source'>>({ source: null }, async () => ({
      source: await this.sources.create(viewer, input),
    }));
  }

  @Mutation(() => SnapshotPayload, { description: 'Captures the changed text of a source.' })
  addSnapshot(
    @Arg('input', () => AddSnapshotInput, { description: 'The text.' }) input: AddSnapshotInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<SnapshotPayload> {
    return withUserErrors<Pick<SnapshotPayload, 'snapshot'>>({ snapshot: null }, async () => ({
      snapshot: await this.sources.addSnapshot(viewer, input),
    }));
  }

  @FieldResolver(() => [Snapshot], { description: 'All captures of the text, oldest first.' })
  snapshots(@Root() source: SourceRecord, @Ctx() context: SignedInContext): Promise<Snapshot[]> {
    return this.snapshotsOf.load(context, source.id);
  }

  @FieldResolver(() => Snapshot, { description: 'The newest capture of the text.' })
  async latestSnapshot(@Root() source: SourceRecord, @Ctx() context: SignedInContext): Promise<Snapshot> {
    return (await this.snapshotsOf.load(context, source.id)).at(-1)!;
  }
}
