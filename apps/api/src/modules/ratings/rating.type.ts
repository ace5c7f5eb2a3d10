import { Field, ID, Int, ObjectType } from 'type-graphql';

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

  @Field(() => [Rating], { description: 'The labels in order, the retired among them.' })
  ratings!: Rating[];
}
