import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../people/person.type.ts';
import { CaptureMethodEnum, type CaptureMethod } from './source.enums.ts';

@ObjectType({ description: "An immutable capture of a source's text at a time." })
export class Snapshot {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the source.' })
  number!: number;

  @Field(() => String, { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' })
  sha256!: string;

  @Field(() => Int, { description: 'Length of the text in Unicode code points.' })
  length!: number;

  @Field(() => CaptureMethodEnum, { description: 'How the text came in.' })
  method!: CaptureMethod;

  @Field(() => String, { description: 'Media type of what was captured, such as `text/plain`.' })
  mediaType!: string;

  @Field(() => DateTimeScalar, { description: 'When it was captured.' })
  capturedAt!: Date;

  @Field(() => Person, { description: 'Who captured it.' })
  capturedBy!: Person;
}
