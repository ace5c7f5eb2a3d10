import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class Claimant {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class Rating {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true })
  value!: number | null;
}

@ObjectType()
export class Source {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  publisher!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType()
export class Evidence {
  @Field(() => String)
  stance!: string;

  @Field(() => String)
  anchorState!: string;

  @Field(() => String)
  note!: string;

  @Field(() => String)
  exact!: string;

  @Field(() => String)
  prefix!: string;

  @Field(() => String)
  suffix!: string;

  sourceId!: string;
}

@ObjectType()
export class Claim {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  publicationStatus!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  rationale!: string;

  @Field(() => Date)
  publishedAt!: Date;

  claimantId!: string | null;
  ratingId!: string;
}

@ObjectType()
export class ClaimPage {
  @Field(() => [Claim])
  nodes!: Claim[];

  @Field(() => Boolean)
  hasNextPage!: boolean;

  /** The whole list's conditions, for who asks for its number. */
  where!: object;
}
