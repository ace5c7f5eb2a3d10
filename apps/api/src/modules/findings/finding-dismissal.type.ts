import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { DismissedFindingInput } from '../claims/claim.inputs.ts';
import { Person } from '../people/person.type.ts';

@ObjectType({
  description:
    'That a finding of the checker does not matter for a claim, with the reason why somebody thinks so.',
})
export class FindingDismissal {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Names the finding, as whoever dismissed it gave the name.' })
  finding!: string;

  @Field(() => String, { description: 'What the finding says, in words.' })
  message!: string;

  @Field(() => String, { description: 'Why it does not matter.' })
  reason!: string;

  @Field(() => Person, { description: 'Who dismissed it.' })
  dismissedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

@InputType({ description: 'A finding that does not matter, and why.' })
export class DismissFindingInput extends DismissedFindingInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A finding that matters after all.' })
export class TakeUpFindingInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  version!: number;

  @Field(() => ID, { description: 'The dismissal that ends.' })
  dismissalId!: string;
}
