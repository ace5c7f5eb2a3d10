import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from './person.type.ts';

@ObjectType({
  description: 'How something stands after somebody else was faster: given with the error CONFLICT.',
})
export class Conflict {
  @Field(() => Int, { description: 'The version that it has now.' })
  version!: number;

  @Field(() => Person, { description: 'Who made the newest change.' })
  changedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When.' })
  changedAt!: Date;
}
