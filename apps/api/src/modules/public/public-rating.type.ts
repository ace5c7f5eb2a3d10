import { Field, Int, ObjectType } from 'type-graphql';
import { PublicNode } from './public-node.type.ts';

@ObjectType('RatingScale', {
  description: 'The ordered labels that a rating is one of. Within a claim it is as it was approved.',
})
export class PublicRatingScale {
  @Field(() => String, { description: 'Name of the scale, such as “Verbatim”.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Highest numeric value of the scale: entirely true. Null for a scale without numbers. Example: `5`.',
  })
  best!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Lowest numeric value of the scale: entirely false. Null for a scale without numbers. Example: `1`.',
  })
  worst!: number | null;
}

@ObjectType('Rating', {
  implements: PublicNode,
  description:
    'A verdict. On a claim it is as it was approved, whatever the scale calls it since; in `ratings` it is as it is today.',
})
export class PublicRating extends PublicNode {
  @Field(() => String, { description: 'Stable name within the scale for programs, such as `mostly-true`.' })
  key!: string;

  @Field(() => String, { description: 'Name to show, such as “Mostly true”.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Higher is truer; null for a label that stands outside the order, such as “Unproven”.',
  })
  value!: number | null;

  @Field(() => String, {
    description: 'CSS colour, such as `#1a6b3c`. Show it with the name or the icon, never alone.',
  })
  colour!: string;

  @Field(() => String, { description: 'Name of the icon that goes with the colour, such as `check`.' })
  icon!: string;

  @Field(() => String, { description: 'When the label is given.' })
  explanation!: string;

  @Field(() => PublicRatingScale, { description: 'The scale that the label belongs to.' })
  scale!: PublicRatingScale;
}
