import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Conflict } from '../people/conflict.type.ts';

@ObjectType({ description: 'What a claim is about.' })
export class Topic {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name as people read it.' })
  name!: string;

  @Field(() => String, { description: 'Name for addresses: lower case, digits and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'What belongs to it; may be empty.' })
  description!: string;

  @Field(() => Int, { description: 'Raised by every change; `updateTopic` wants the one that was read.' })
  version!: number;
}

@InputType({ description: 'A new topic.' })
export class CreateTopicInput {
  @Field(() => String, { description: 'Name; no other topic may have it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name for addresses: lower case, digits and hyphens. Made from the name when left out.',
  })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'What belongs to it.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'A change of a topic. What is left out stays. What was approved or published keeps the old name.',
})
export class UpdateTopicInput {
  @Field(() => ID, { description: 'The topic.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the topic as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name; no other topic may have it.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for addresses: lower case, digits and hyphens.' })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'What belongs to it.' })
  description?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can no longer be given to a claim.' })
  retired?: boolean | null;
}

@ObjectType({ description: 'What a change of a topic gives.' })
export class TopicPayload {
  @Field(() => Topic, { nullable: true, description: 'The topic; null when refused.' })
  topic!: Topic | null;

  @Field(() => Conflict, { nullable: true, description: 'With the error CONFLICT, how it stands now.' })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
