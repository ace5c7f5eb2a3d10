import type { VerificationStatus } from '@verbatim/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { VerificationStatusEnum } from '../claims/claim.enums.ts';
import { Person } from '../people/person.type.ts';

export const ReviewDecisionEnum = enumObject(['APPROVED', 'CHANGES_REQUESTED']);
export type ReviewDecision = keyof typeof ReviewDecisionEnum;

registerEnumType(ReviewDecisionEnum, {
  name: 'ReviewDecision',
  description: 'What a reviewer decided.',
  valuesConfig: {
    APPROVED: { description: 'It may be published as it is.' },
    CHANGES_REQUESTED: { description: 'Something has to change first.' },
  },
});

@ObjectType({
  description:
    'Something that is called or described otherwise today than in what was approved. The approved words are published.',
})
export class LabelChange {
  @Field(() => String, {
    description: 'What: `rating.name`, `topics.0.name`, `sources.0.title` and so on, as in the content.',
  })
  what!: string;

  @Field(() => String, { nullable: true, description: 'As it was approved.' })
  approved!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is today; null when it is gone.' })
  today!: string | null;
}

@ObjectType({ description: "One person's verdict on one revision of a claim." })
export class Review {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ReviewDecisionEnum, { description: 'What was decided.' })
  decision!: ReviewDecision;

  @Field(() => String, { description: 'Why; says what has to change where changes are requested.' })
  comment!: string;

  @Field(() => Person, {
    description: 'Who decided. An approval counts for what others wrote, never for what the reviewer wrote.',
  })
  reviewer!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;
}

@ObjectType({ description: 'What one person wrote of what is new in a claim, with who has approved it.' })
export class ContributorPart {
  @Field(() => Person, { description: 'Who wrote it.' })
  contributor!: Person;

  @Field(() => [Review], {
    description:
      'The approvals of it that count, oldest first. Without one, somebody else has to approve it.',
  })
  approvals!: readonly Review[];
}

@ObjectType({ description: "One move of a claim's verification status." })
export class VerificationMove {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => VerificationStatusEnum, { description: 'Where the claim stood.' })
  from!: VerificationStatus;

  @Field(() => VerificationStatusEnum, { description: 'Where it stood afterwards.' })
  to!: VerificationStatus;

  @Field(() => Person, { description: 'Who moved it.' })
  actor!: Person;

  @Field(() => String, { description: 'What they said about it; may be empty.' })
  comment!: string;

  @Field(() => Review, {
    nullable: true,
    description: 'The approval that the move took away; null when it took none.',
  })
  voidedApproval!: Review | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Number of the revision that was the newest after the move.' })
  revisionNumber!: number;
}

@InputType({ description: 'A move of a claim, with a comment where one likes.' })
export class MoveInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What the others should know.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A move of a claim that has to be explained.' })
export class ExplainedMoveInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  comment!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}
