import type { PublicationKind } from '@verbatim/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { PublicationKindEnum } from '../claims/claim.enums.ts';
import { Person } from '../people/person.type.ts';
import { Review } from '../review/review.type.ts';

@ObjectType({ description: 'The immutable record that an approved revision was published.' })
export class Publication {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the claim.' })
  number!: number;

  @Field(() => PublicationKindEnum, { description: 'Publication, correction or retraction.' })
  kind!: PublicationKind;

  @Field(() => String, { nullable: true, description: 'What readers were told of the change.' })
  publicNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it went public.' })
  publishedAt!: Date;

  @Field(() => Person, { description: 'Who published it.' })
  publishedBy!: Person;

  @Field(() => Person, { description: 'Who approved it. Never the author of the revision.' })
  approvedBy!: Person;

  @Field(() => [Review], {
    description:
      'The approvals of the very content that went public, oldest first; one for each part at least.',
  })
  approvals!: readonly Review[];

  @Field(() => String, {
    description: 'SHA-256 of the content as canonical JSON (RFC 8785), in hexadecimal.',
  })
  contentSha256!: string;
}

@InputType({ description: 'The claim whose newest revision goes public.' })
export class PublishInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The claim to take down, and why.' })
export class WithholdInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { description: 'Why; kept at the desk, not shown to the public.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}
