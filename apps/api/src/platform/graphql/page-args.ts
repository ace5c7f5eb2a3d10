import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many entries at most, from 0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry after which to go on.' })
  after?: string | null;
}
