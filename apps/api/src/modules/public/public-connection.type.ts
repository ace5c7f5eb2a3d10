import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { PublicClaim } from './public-claim.type.ts';

@ObjectType('ClaimEdge', { description: 'One entry of a list of claims.' })
export class PublicClaimEdge {
  @Field(() => String, {
    description: 'Place in the list, to be given as `after`. Opaque, and good for ever.',
  })
  cursor!: string;

  @Field(() => PublicClaim, { description: 'The claim.' })
  node!: PublicClaim;
}

@ObjectType('ClaimConnection', { description: 'A page of a list of claims.' })
export class PublicClaimConnection {
  @Field(() => Int, {
    description: 'How many the whole list has. Costs more than the rest: ask only when needed.',
  })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => [PublicClaimEdge], { description: 'The entries of the page.' })
  edges!: PublicClaimEdge[];
}
