import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { PublicClaim } from './public-claim.type.ts';
import { PublicClaimant, PublicSource, PublicTopic } from './public-named.type.ts';
import { PublicRating } from './public-rating.type.ts';

export const PublicClaimConnection = connectionOf('Claim', PublicClaim);
export const PublicSourceConnection = connectionOf('Source', PublicSource);
export const PublicClaimantConnection = connectionOf('Claimant', PublicClaimant);
export const PublicTopicConnection = connectionOf('Topic', PublicTopic);
export const PublicRatingConnection = connectionOf('Rating', PublicRating);

/** A Relay connection to a type: its edges with cursors, or its nodes alone. */
function connectionOf<Node extends object>(name: string, node: ClassType<Node>) {
  const what = name.toLowerCase();

  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${what}s.` })
  class Edge {
    @Field(() => String, {
      description: 'Place in the list, to be given as `after` or `before`. Opaque, and good for ever.',
    })
    cursor!: string;

    @Field(() => node, { description: `The ${what}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${what}s.` })
  class Connection {
    @Field(() => Int, { description: 'How many entries the whole list has.' })
    totalCount!: number;

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => [Edge], { description: 'The entries of the page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The entries of the page without their cursors.' })
    nodes!: Node[];
  }
  return Connection;
}
