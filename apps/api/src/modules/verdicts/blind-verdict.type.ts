import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../people/person.type.ts';
import { Rating } from '../ratings/rating.type.ts';

@ObjectType({ description: 'What one of two people finds of a claim without seeing what the other finds.' })
export class BlindVerdict {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Person, { description: 'Who finds it.' })
  person!: Person;

  @Field(() => Rating, { description: 'The verdict.' })
  rating!: Rating;

  @Field(() => String, { description: 'Why.' })
  rationale!: string;

  @Field(() => Int, { description: 'Number of the revision that was rated.' })
  revisionNumber!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

@ObjectType({ description: 'How two people rate a claim without seeing each other.' })
export class BlindVerdicts {
  @Field(() => Boolean, { description: 'Whether the claim is to be rated so before it has a rating.' })
  wanted!: boolean;

  @Field(() => Boolean, { description: 'Whether the signed-in person can give a verdict now.' })
  waitsForMe!: boolean;

  @Field(() => Int, {
    description: 'How many of the two have rated the newest revision that is rated so: 0, 1 or 2.',
  })
  given!: number;

  @Field(() => BlindVerdict, {
    nullable: true,
    description: 'What the signed-in person found; null while nothing.',
  })
  mine!: BlindVerdict | null;

  @Field(() => [BlindVerdict], { description: 'Both verdicts, oldest first; empty until both are given.' })
  both!: readonly BlindVerdict[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether both give the same rating; null until both are given.',
  })
  agree!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How far the values of the two ratings are apart; null until both are given, or when a rating has no value.',
  })
  valueDifference!: number | null;
}

@InputType({
  description: 'Whether a claim is to be rated by two people who do not see each other’s verdict.',
})
export class WantBlindVerdictsInput {
  @Field(() => ID, { description: 'The claim. It must have no rating yet.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it is wanted.' })
  wanted!: boolean;
}

@InputType({ description: 'A verdict on the newest revision, given without seeing the other one.' })
export class GiveBlindVerdictInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { description: 'The verdict: a rating of the scale.' })
  ratingId!: string;

  @Field(() => String, { description: 'Why.' })
  rationale!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}
