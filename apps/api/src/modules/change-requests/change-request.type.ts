import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { SpanInput } from '../claims/claim.inputs.ts';
import { Span } from '../claims/revision.type.ts';
import { Person } from '../people/person.type.ts';

export const ChangeRequestActionEnum = enumObject(['RESOLVED', 'REOPENED']);
export type ChangeRequestActionName = keyof typeof ChangeRequestActionEnum;

registerEnumType(ChangeRequestActionEnum, {
  name: 'ChangeRequestAction',
  description: 'What somebody did with a change request.',
  valuesConfig: {
    RESOLVED: { description: 'Said that what it asks for is done.' },
    REOPENED: { description: 'Said that it is not.' },
  },
});

@ObjectType({ description: 'That a change request was resolved or opened again.' })
export class ChangeRequestStep {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ChangeRequestActionEnum, { description: 'What was done.' })
  action!: ChangeRequestActionName;

  @Field(() => Person, { description: 'Who did it.' })
  actor!: Person;

  @Field(() => String, { description: 'What they said; may be empty.' })
  comment!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

@ObjectType({ description: 'Something a reviewer wants changed in a claim, resolved by itself.' })
export class ChangeRequest {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What has to change.' })
  message!: string;

  @Field(() => Span, {
    nullable: true,
    description: 'The words that are meant; null when the claim itself is.',
  })
  span!: Span | null;

  @Field(() => Int, { description: 'Number of the revision that the reviewer read.' })
  revisionNumber!: number;

  @Field(() => Person, { description: 'Who wants it.' })
  requestedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether it is done. While one is not, nobody can send the claim to review or approve it.',
  })
  resolved!: boolean;

  @Field(() => [ChangeRequestStep], { description: 'What became of it, oldest first.' })
  steps!: readonly ChangeRequestStep[];
}

@InputType({
  description: 'What a reviewer wants changed: in the claim, or where it rests on certain words.',
})
export class AddChangeRequestInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { description: 'What has to change.' })
  message!: string;

  @Field(() => SpanInput, {
    nullable: true,
    description: 'The words that are meant, when it is about words of a source.',
  })
  span?: SpanInput | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A change request that is done, or not done after all.' })
export class ChangeRequestStepInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { description: 'The change request.' })
  changeRequestId!: string;

  @Field(() => String, { nullable: true, description: 'What the others should know.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}
