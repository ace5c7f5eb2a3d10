import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Claim } from '../claims/claim.type.ts';
import { Person } from '../people/person.type.ts';

@ObjectType({ description: 'That another claim says the same, with the reason why somebody thinks so.' })
export class ClaimLink {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Claim, { description: 'The other claim.' })
  claim!: Claim;

  @Field(() => String, { description: 'Why the two say the same.' })
  reason!: string;

  @Field(() => Person, { description: 'Who linked them.' })
  linkedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

@InputType({ description: 'Two claims that say the same.' })
export class LinkClaimsInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { description: 'The claim that says the same.' })
  otherId!: string;

  @Field(() => String, { description: 'Why the two say the same.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Two claims that do not say the same after all.' })
export class UnlinkClaimsInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { description: 'The claim that it is linked with.' })
  otherId!: string;
}
