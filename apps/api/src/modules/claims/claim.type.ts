import type { PublicationStatus, VerificationStatus } from '@verbatim/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Person } from '../people/person.type.ts';
import { PublicationStatusEnum, VerificationStatusEnum } from './claim.enums.ts';

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

@ObjectType({ description: 'What a change of a claim gives.' })
export class ClaimPayload {
  @Field(() => Claim, {
    nullable: true,
    description:
      'The claim after the change. With the error CONFLICT, the claim as it is now; else null when refused.',
  })
  claim!: Claim | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
