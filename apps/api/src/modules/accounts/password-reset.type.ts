import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Conflict } from '../people/conflict.type.ts';
import { Person } from '../people/person.type.ts';
import { Account } from './account.type.ts';

@InputType({ description: 'Somebody who is to choose a new password.' })
export class ResetPasswordInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the account as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new password, by a link that an administrator made.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'The token in the link.' })
  token!: string;

  @Field(() => String, { description: 'Password: 12 to 1,000 characters.' })
  password!: string;
}

@ObjectType({ description: 'What a link for a new password is good for.' })
export class PasswordLink {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string;

  @Field(() => DateTimeScalar, { description: 'Until when the link works.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What taking a password away gives.' })
export class ResetPasswordPayload {
  @Field(() => Account, { nullable: true, description: 'The account; null when refused.' })
  account!: Account | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the link holds, which works once, for a day. Shown this once: null when the request is repeated.',
  })
  token!: string | null;

  @Field(() => Conflict, { nullable: true, description: 'With the error CONFLICT, how it stands now.' })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What setting a password by a link gives.' })
export class SetPasswordPayload {
  @Field(() => Person, { nullable: true, description: 'Who can sign in with it now; null when refused.' })
  person!: Person | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
