import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { TopicRecord } from './topic.records.ts';
import type { TopicService } from './topic.service.ts';
import { CreateTopicInput, Topic, TopicPayload, UpdateTopicInput } from './topic.type.ts';

@Resolver(() => Topic)
export class TopicResolver {
  constructor(private readonly topics: TopicService) {}

  @Query(() => [Topic], { name: 'topics', description: 'The topics of the newsroom, by name.' })
  list(
    @Arg('includeRetired', () => Boolean, { defaultValue: false, description: 'Also those no longer given.' })
    includeRetired: boolean,
  ): Promise<Topic[]> {
    return this.topics.list({ includeRetired });
  }

  @Mutation(() => TopicPayload, { description: 'Makes a topic.' })
  createTopic(
    @Arg('input', () => CreateTopicInput, { description: 'The topic.' }) input: CreateTopicInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<TopicPayload> {
    return withUserErrors<Pick<TopicPayload, 'topic'>>({ topic: null }, async () => ({
      topic: await this.topics.create(viewer, input),
    }));
  }

  @Mutation(() => TopicPayload, { description: 'Renames, describes, retires or brings back a topic.' })
  updateTopic(
    @Arg('input', () => UpdateTopicInput, { description: 'What changes.' }) input: UpdateTopicInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<TopicPayload> {
    return withUserErrors<Pick<TopicPayload, 'topic'>>({ topic: null }, async () => ({
      topic: await this.topics.update(viewer, input),
    }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can no longer be given to a claim.' })
  retired(@Root() topic: TopicRecord): boolean {
    return topic.retiredAt !== null;
  }
}
