import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A stretch of a text, in Unicode code points.' })
export class TextRange {
  @Field(() => Int, { description: 'Position of the first character; the text begins at 0.' })
  start!: number;

  @Field(() => Int, { description: 'Position after the last character.' })
  end!: number;
}
