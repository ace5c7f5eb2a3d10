import type { Priority, PublicationStatus, VerificationStatus } from '@verbatim/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Conflict } from '../people/conflict.type.ts';
import { Person } from '../people/person.type.ts';
import { Review } from '../review/review.type.ts';
import {
  ClaimActionEnum,
  type ClaimAction,
  PriorityEnum,
  PublicationStatusEnum,
  VerificationStatusEnum,
} from './claim.enums.ts';

@ObjectType({ description: 'One checkable statement. What it says stands in its revisions.' })
export class Claim {
  @Field(() => ID, { description: 'Stable id, the same in the public schema.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by every change; every mutation wants the one that was read.' })
  version!: number;

  @Field(() => VerificationStatusEnum, { description: 'Where the work on the newest revision stands.' })
  verificationStatus!: VerificationStatus;

  @Field(() => PublicationStatusEnum, { description: 'What the public sees.' })
  publicationStatus!: PublicationStatus;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Person, { description: 'Who made it.' })
  createdBy!: Person;

  @Field(() => Person, { nullable: true, description: 'Who works on it; null while nobody was asked to.' })
  assignee!: Person | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which the work is wanted.' })
  dueOn!: Date | null;

  @Field(() => PriorityEnum, { description: 'How soon the work is wanted.' })
  priority!: Priority;

  @Field(() => Boolean, {
    description: 'Whether there is work left before it can be published or is done with.',
  })
  isOpen!: boolean;
}

@ObjectType({
  description: 'What a role would let the signed-in person do with a claim, and the claim does not yet.',
})
export class RefusedAction {
  @Field(() => ClaimActionEnum, { description: 'What.' })
  action!: ClaimAction;

  @Field(() => UserError, { description: 'Why, and what to do: as the mutation would say it.' })
  why!: UserError;
}

@ObjectType({ description: 'One entry of a list of claims.' })
export class ClaimEdge {
  @Field(() => String, { description: 'Place in the list, to be given as `after`.' })
  cursor!: string;

  @Field(() => Claim, { description: 'The claim.' })
  node!: Claim;
}

@ObjectType({ description: 'A page of a list of claims.' })
export class ClaimConnection {
  @Field(() => Int, { description: 'How many the whole list has.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => [ClaimEdge], { description: 'The entries of the page.' })
  edges!: readonly ClaimEdge[];
}

@ObjectType({ description: 'How many claims stand at one verification status.' })
export class StatusCount {
  @Field(() => VerificationStatusEnum, { description: 'The status.' })
  verificationStatus!: VerificationStatus;

  @Field(() => Int, { description: 'How many claims stand there.' })
  count!: number;
}

@ObjectType({ description: 'How many claims stand at one publication status.' })
export class PublicationCount {
  @Field(() => PublicationStatusEnum, { description: 'The status.' })
  publicationStatus!: PublicationStatus;

  @Field(() => Int, { description: 'How many claims stand there.' })
  count!: number;
}

@ObjectType({ description: 'How much there is to do for the signed-in person, and what the public sees.' })
export class WorkCounts {
  @Field(() => Int, { description: 'Claims that they work on.' })
  mine!: number;

  @Field(() => Int, { description: 'Claims whose next step is theirs.' })
  waitingForMe!: number;

  @Field(() => Int, { description: 'Claims that they work on and that are wanted by a day that has passed.' })
  overdue!: number;
}

@ObjectType({ description: 'What a change of a claim gives.' })
export class ClaimPayload {
  @Field(() => Claim, {
    nullable: true,
    description:
      'The claim after the change. With the error CONFLICT, the claim as it is now; else null when refused.',
  })
  claim!: Claim | null;

  @Field(() => Review, {
    nullable: true,
    description: 'The approval that the change took away: the claim has to be reviewed again. Else null.',
  })
  voidedApproval!: Review | null;

  @Field(() => Conflict, {
    nullable: true,
    description: 'With the error CONFLICT, how the claim stands now.',
  })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
