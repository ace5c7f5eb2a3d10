import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { PublicClaim } from './public-claim.type.ts';
import {
  PublicClaimantConnection,
  PublicClaimConnection,
  PublicRatingConnection,
  PublicSourceConnection,
  PublicTopicConnection,
} from './public-connection.type.ts';
import type { PublicContext } from './public-context.ts';
import { PublicClaimant, PublicSource, PublicTopic } from './public-named.type.ts';
import { PublicNode } from './public-node.type.ts';
import { PublicLog } from './public-proof.type.ts';
import { ClaimListArgs, NamedListArgs, PublicPageArgs, SearchArgs, SourceListArgs } from './public.inputs.ts';

type Connection = InstanceType<typeof PublicClaimConnection>;

/**
 * Every root field is a part of one statement that answers the whole operation: the arguments are read from the
 * document by the planner, not here.
 */
@Resolver()
export class PublicResolver {
  @Query(() => PublicClaimConnection, {
    description: 'Published claims. Example: `claims(first: 10, filter: { ratings: ["false"] })`.',
  })
  claims(
    @Args(() => ClaimListArgs) _args: ClaimListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return reader.rootField<Connection>(info);
  }

  @Query(() => PublicClaim, {
    nullable: true,
    description: 'One published claim, or null when there is none with the id.',
  })
  claim(
    @Arg('id', () => ID, { description: 'Id of the claim.' }) _id: string,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicClaim | null> {
    return reader.rootField<PublicClaim | null>(info);
  }

  @Extensions({ cost: 50 })
  @Query(() => PublicClaimConnection, {
    description:
      'Published claims that words are found in, best first: words of the claim count most, then names, quotations, rationale. Example: `search(query: "tram budget")`.',
  })
  search(
    @Args(() => SearchArgs) _args: SearchArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return reader.rootField<Connection>(info);
  }

  @Query(() => PublicSourceConnection, {
    description: 'Sources that published claims were checked against or made in.',
  })
  sources(
    @Args(() => SourceListArgs) _args: SourceListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof PublicSourceConnection>> {
    return reader.rootField(info);
  }

  @Query(() => PublicSource, {
    nullable: true,
    description: 'One such source as the newest publication has it, or null when there is none with the id.',
  })
  source(
    @Arg('id', () => ID, { description: 'Id of the source.' }) _id: string,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicSource | null> {
    return reader.rootField<PublicSource | null>(info);
  }

  @Query(() => PublicClaimantConnection, { description: 'Who made published claims.' })
  claimants(
    @Args(() => NamedListArgs) _args: NamedListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof PublicClaimantConnection>> {
    return reader.rootField(info);
  }

  @Query(() => PublicClaimant, {
    nullable: true,
    description: 'One such claimant, or null when there is none with the id.',
  })
  claimant(
    @Arg('id', () => ID, { description: 'Id of the claimant.' }) _id: string,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicClaimant | null> {
    return reader.rootField<PublicClaimant | null>(info);
  }

  @Query(() => PublicTopicConnection, { description: 'What published claims are about.' })
  topics(
    @Args(() => NamedListArgs) _args: NamedListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof PublicTopicConnection>> {
    return reader.rootField(info);
  }

  @Query(() => PublicRatingConnection, {
    description:
      'The labels of the rating scales that publications use, as they are today, in the order of their scale; without those that are given no longer. A published claim keeps its rating as it was approved: match the two by `id` or `key`, not by name.',
  })
  ratings(
    @Args(() => PublicPageArgs) _args: PublicPageArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof PublicRatingConnection>> {
    return reader.rootField(info);
  }

  @Query(() => PublicLog, { description: 'The public log: its newest signed head and its keys.' })
  log(@Ctx() { reader }: PublicContext, @Info() info: GraphQLResolveInfo): Promise<PublicLog> {
    return reader.rootField<PublicLog>(info);
  }

  @Query(() => PublicNode, {
    nullable: true,
    description:
      'Whatever is public under an id, or null. Example: `node(id: "…") { ... on Claim { text } }`.',
  })
  node(
    @Arg('id', () => ID, { description: 'Id of a claim, source, claimant, topic or rating.' }) _id: string,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicNode | null> {
    return reader.rootField<PublicNode | null>(info);
  }
}

@Resolver(() => PublicSource)
export class PublicSourceResolver {
  @FieldResolver(() => PublicClaimConnection, {
    description: 'The published claims that were checked against it or made in it.',
  })
  claims(
    @Root() source: PublicSource,
    @Args(() => ClaimListArgs) _args: ClaimListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return reader.member<Connection>(source, info);
  }
}

@Resolver(() => PublicClaimant)
export class PublicClaimantResolver {
  @FieldResolver(() => PublicClaimConnection, { description: 'The published claims that they made.' })
  claims(
    @Root() claimant: PublicClaimant,
    @Args(() => ClaimListArgs) _args: ClaimListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return reader.member<Connection>(claimant, info);
  }
}

@Resolver(() => PublicTopic)
export class PublicTopicResolver {
  @FieldResolver(() => PublicClaimConnection, { description: 'The published claims that are about it.' })
  claims(
    @Root() topic: PublicTopic,
    @Args(() => ClaimListArgs) _args: ClaimListArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return reader.member<Connection>(topic, info);
  }
}

export const PUBLIC_RESOLVERS = [
  PublicResolver,
  PublicSourceResolver,
  PublicClaimantResolver,
  PublicTopicResolver,
] as const;
