import type { Role } from '@verbatim/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Claim } from '../claims/claim.type.ts';
import { Conflict } from '../people/conflict.type.ts';
import { Person, RoleEnum } from '../people/person.type.ts';

@ObjectType({ description: 'A person as administrators manage them.' })
export class Account {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => Person, { description: 'The person.' })
  person!: Person;

  @Field(() => Boolean, { description: 'Whether they can no longer sign in.' })
  disabled!: boolean;

  @Field(() => Int, { description: 'Raised by every change; `updateAccount` wants the one that was read.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they last signed in; null when never.' })
  lastSignInAt!: Date | null;
}

@InputType({
  description: 'A change of an account. What is left out stays. Takes effect with the next request.',
})
export class UpdateAccountInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the account as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'What the person may do.' })
  role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they can no longer sign in. Ends their sessions.',
  })
  disabled?: boolean | null;
}

@InputType({ description: 'A person whose sessions are to end.' })
export class SignPersonOutInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the account as it was read.' })
  version!: number;
}

@ObjectType({ description: 'What a change of name, role or access gives.' })
export class UpdateAccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account; null when refused.' })
  account!: Account | null;

  @Field(() => [Claim], {
    description:
      'Claims that the person had approved and that are not published: the approval counts no longer. Empty while the person may review.',
  })
  fallenApprovals!: readonly Claim[];

  @Field(() => Conflict, { nullable: true, description: 'With the error CONFLICT, how it stands now.' })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What ending the sessions of an account gives.' })
export class AccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account; null when refused.' })
  account!: Account | null;

  @Field(() => Conflict, { nullable: true, description: 'With the error CONFLICT, how it stands now.' })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'That somebody may make an account.' })
export class Invitation {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'E-mail address that the account will have.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person will be allowed.' })
  role!: Role;

  @Field(() => Person, { description: 'Who invites.' })
  invitedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when the link works.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was accepted; null while it was not.',
  })
  acceptedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null while it was not.',
  })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'What somebody sees of their invitation before they accept it.' })
export class OfferedInvitation {
  @Field(() => String, { description: 'E-mail address that the account will have.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person will be allowed.' })
  role!: Role;

  @Field(() => DateTimeScalar, { description: 'Until when the link works.' })
  expiresAt!: Date;
}

@InputType({ description: 'Who is to have an account.' })
export class InvitePersonInput {
  @Field(() => String, { description: 'E-mail address; no account may have it.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person will be allowed.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An invitation that is to be withdrawn.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;
}

@InputType({ description: 'What a new person gives.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The token in the link.' })
  token!: string;

  @Field(() => String, { description: 'Name as the desk shows it.' })
  name!: string;

  @Field(() => String, { description: 'Password: 12 to 1,000 characters.' })
  password!: string;
}

@ObjectType({ description: 'What inviting gives.' })
export class InvitationPayload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation; null when refused.' })
  invitation!: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the link holds, shown this once: null when the request is repeated. Withdraw an invitation whose link was lost.',
  })
  token!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What accepting an invitation gives.' })
export class AcceptInvitationPayload {
  @Field(() => Person, {
    nullable: true,
    description: 'The new person, who can sign in now; null when refused.',
  })
  person!: Person | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
