import type { Priority, PublicationKind, PublicationStatus, VerificationStatus } from '@verbatim/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/page-args.ts';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import {
  ClaimListEnum,
  ClaimListOrderEnum,
  PriorityEnum,
  PublicationKindEnum,
  PublicationStatusEnum,
  StanceEnum,
  VerificationStatusEnum,
  type ClaimListName,
  type ClaimListOrder,
  type Stance,
} from './claim.enums.ts';

@ArgsType()
export class ClaimsArgs extends PageArgs {
  @Field(() => [VerificationStatusEnum], { nullable: true, description: 'Only claims at one of these.' })
  verificationStatus?: VerificationStatus[] | null;

  @Field(() => [PublicationStatusEnum], { nullable: true, description: 'Only claims at one of these.' })
  publicationStatus?: PublicationStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that the claim or the name of its claimant must have.',
  })
  search?: string | null;

  @Field(() => ClaimListEnum, { defaultValue: 'ALL', description: 'Whose claims.' })
  list!: ClaimListName;

  @Field(() => ID, { nullable: true, description: 'Only claims that this person works on.' })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only claims with this topic.' })
  topicId?: string | null;

  @Field(() => [PriorityEnum], { nullable: true, description: 'Only claims at one of these.' })
  priority?: Priority[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only claims whose work is wanted by this day and still open: neither approved nor rejected.',
  })
  dueBy?: string | null;

  @Field(() => ClaimListOrderEnum, {
    defaultValue: 'UPDATED_AT_DESC',
    description: 'In which order. A cursor is good for the order that it came in.',
  })
  orderBy!: ClaimListOrder;
}

@InputType({ description: 'A stretch of a snapshot, in code points.' })
export class SpanInput {
  @Field(() => ID, { description: 'The snapshot.' })
  snapshotId!: string;

  @Field(() => Int, { description: 'Position of the first character; the text begins at 0.' })
  start!: number;

  @Field(() => Int, { description: 'Position after the last character.' })
  end!: number;
}

@InputType({ description: 'Words of a snapshot that bear on the claim.' })
export class EvidenceInput extends SpanInput {
  @Field(() => StanceEnum, { description: 'How they bear on it.' })
  stance!: Stance;

  @Field(() => String, { nullable: true, description: 'What readers should know of them.' })
  note?: string | null;
}

@InputType({ description: 'Where the claim was made: a source, an address, or both.' })
export class AppearanceInput {
  @Field(() => ID, { nullable: true, description: 'The source; may be left out when a span is given.' })
  sourceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Address: http:// or https://.' })
  url?: string | null;

  @Field(() => SpanInput, { nullable: true, description: 'The words in the source, when known.' })
  span?: SpanInput | null;
}

@InputType()
abstract class ClaimContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'BCP 47 tag of the language of the claim; `en` when never given.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person or organisation that made the claim.',
  })
  claimantName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the claim was made.' })
  claimedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The verdict: a rating of the scale.' })
  ratingId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the rating is what it is.' })
  rationale?: string | null;

  @Field(() => [AppearanceInput], { nullable: true, description: 'Where the claim was made, in order.' })
  appearances?: AppearanceInput[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What the verdict rests on, in order.' })
  evidence?: EvidenceInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'What it is about: ids of topics, in order.' })
  topicIds?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A finding of the checker that does not matter for a claim.' })
export class DismissedFindingInput {
  @Field(() => String, {
    description:
      'Names the finding, so that whoever compares again knows it: the same name for the same kind, place and words.',
  })
  finding!: string;

  @Field(() => String, { description: 'What the finding says, in words.' })
  message!: string;

  @Field(() => String, { description: 'Why it does not matter.' })
  reason!: string;
}

@InputType({ description: 'A new claim with its first revision.' })
export class CreateClaimInput extends ClaimContentInput {
  @Field(() => String, { description: 'One checkable statement, at most 5,000 characters.' })
  text!: string;

  @Field(() => [DismissedFindingInput], {
    nullable: true,
    description: 'Findings that were dismissed while the claim was written.',
  })
  dismissedFindings?: DismissedFindingInput[] | null;
}

@InputType({
  description:
    'A new revision. What is left out stays as the newest revision has it; null takes it away; a list given replaces the whole list.',
})
export class ReviseClaimInput extends ClaimContentInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'One checkable statement, at most 5,000 characters.' })
  text?: string | null;

  @Field(() => PublicationKindEnum, {
    nullable: true,
    description: 'What approving it leads to. A claim that was published can only be corrected or retracted.',
  })
  proposes?: PublicationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told of a correction or a retraction.',
  })
  publicNote?: string | null;
}

@InputType({ description: 'An earlier revision that is to be written again as the newest.' })
export class RestoreRevisionInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => Int, { description: 'Number of the revision to restore.' })
  number!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'A rating in place of the one that the revision had; needed when that one is retired.',
  })
  ratingId?: string | null;

  @Field(() => PublicationKindEnum, {
    nullable: true,
    description: 'What approving it leads to. PUBLICATION brings back as it was what was withheld.',
  })
  proposes?: PublicationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told; needed when the claim was published, since it is a correction then.',
  })
  publicNote?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Who works on a claim, until when, how soon. What is left out stays; null takes it away.',
})
export class AssignClaimInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'Whoever is to work on it: somebody who may edit claims.' })
  assigneeId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which the work is wanted.' })
  dueOn?: string | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'How soon; null is NORMAL.' })
  priority?: Priority | null;
}
