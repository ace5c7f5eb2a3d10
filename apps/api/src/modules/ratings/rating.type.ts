import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Conflict } from '../people/conflict.type.ts';

@ObjectType({ description: "One label of the newsroom's rating scale." })
export class Rating {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Stable name within the scale for programs, such as `mostly-true`.' })
  key!: string;

  @Field(() => String, { description: 'Name as people read it.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Higher is truer; null for a label that stands outside the order, such as “Unproven”.',
  })
  value!: number | null;

  @Field(() => String, { description: 'CSS colour, such as `#1a6b3c`; never the only sign.' })
  colour!: string;

  @Field(() => String, { description: 'Name of the icon that goes with the colour.' })
  icon!: string;

  @Field(() => String, { description: 'When the label is given.' })
  explanation!: string;
}

@ObjectType({ description: 'The labels that the newsroom uses, in order.' })
export class RatingScale {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the scale.' })
  name!: string;

  @Field(() => Int, { description: 'Raised by every change of the scale or of a rating in it.' })
  version!: number;

  @Field(() => [Rating], { description: 'The labels in order, the retired among them.' })
  ratings!: Rating[];
}

@InputType({ description: 'A new label of the scale. It comes last.' })
export class CreateRatingInput {
  @Field(() => Int, { description: 'Version of the scale as it was read.' })
  version!: number;

  @Field(() => String, { description: 'Stable name for programs: lower case, digits and hyphens.' })
  key!: string;

  @Field(() => String, { description: 'Name as people read it.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Higher is truer; left out for a label outside the order.',
  })
  value?: number | null;

  @Field(() => String, { description: 'CSS colour such as `#1a6b3c`, dark enough for white text on it.' })
  colour!: string;

  @Field(() => String, { description: 'Name of the icon that goes with the colour.' })
  icon!: string;

  @Field(() => String, { description: 'When the label is given.' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'A change of a label. What is left out stays. What was approved or published keeps the old one.',
})
export class UpdateRatingInput {
  @Field(() => ID, { description: 'The rating.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the scale as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name as people read it.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Higher is truer; null for a label outside the order.' })
  value?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'CSS colour such as `#1a6b3c`, dark enough for white text.',
  })
  colour?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the icon that goes with the colour.' })
  icon?: string | null;

  @Field(() => String, { nullable: true, description: 'When the label is given.' })
  explanation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can no longer be given.' })
  retired?: boolean | null;
}

@InputType({ description: 'The labels of the scale in a new order.' })
export class OrderRatingsInput {
  @Field(() => Int, { description: 'Version of the scale as it was read.' })
  version!: number;

  @Field(() => [ID], { description: 'Every rating of the scale, once, in the order they are to have.' })
  ratingIds!: string[];
}

@ObjectType({ description: 'What a change of the scale gives.' })
export class RatingScalePayload {
  @Field(() => RatingScale, { nullable: true, description: 'The scale; null when refused.' })
  scale!: RatingScale | null;

  @Field(() => Conflict, { nullable: true, description: 'With the error CONFLICT, how it stands now.' })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
