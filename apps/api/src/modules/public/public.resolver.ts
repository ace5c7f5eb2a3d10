import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/page-args.ts';
import { PublicClaim } from './public-claim.type.ts';
import { PublicClaimConnection } from './public-connection.type.ts';
import type { PublicContext } from './public-context.ts';

/**
 * Every root field is a part of one statement that answers the whole operation: the arguments are read from the
 * document by the planner, not here.
 */
@Resolver()
export class PublicResolver {
  @Query(() => PublicClaimConnection, { description: 'Published claims, newest publication first.' })
  claims(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { reader }: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicClaimConnection> {
    return reader.rootField<PublicClaimConnection>(info);
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
}
