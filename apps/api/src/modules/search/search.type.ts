import { Field, Float, ObjectType } from 'type-graphql';
import { Claim } from '../claims/claim.type.ts';
import { Source } from '../sources/source.type.ts';

@ObjectType({ description: 'A claim that was found.' })
export class ClaimHit {
  @Field(() => Claim, { description: 'The claim.' })
  claim!: Claim;

  @Field(() => Float, { description: 'How well it fits; only the order means something.' })
  rank!: number;

  @Field(() => String, { description: 'Where the words stand.' })
  excerpt!: string;
}

@ObjectType({ description: 'A source that was found.' })
export class SourceHit {
  @Field(() => Source, { description: 'The source.' })
  source!: Source;

  @Field(() => Float, { description: 'How well it fits; only the order means something.' })
  rank!: number;

  @Field(() => String, { description: 'Where the words stand in its newest snapshot.' })
  excerpt!: string;
}

@ObjectType({ description: 'What a search found, best first.' })
export class SearchResult {
  @Field(() => [ClaimHit], { description: 'Claims, as their newest revisions have them.' })
  claims!: readonly ClaimHit[];

  @Field(() => [SourceHit], { description: 'Sources, as their newest snapshots have them.' })
  sources!: readonly SourceHit[];
}

@ObjectType({ description: 'A claim that may say the same as one that is being written.' })
export class SimilarClaim {
  @Field(() => Claim, { description: 'The claim, published or not, with its rating in its revision.' })
  claim!: Claim;

  @Field(() => Float, { description: 'How much of what is being written it says: 1 is all of it.' })
  likeness!: number;
}
