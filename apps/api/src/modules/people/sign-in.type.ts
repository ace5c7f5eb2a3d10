import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Person } from './person.type.ts';

@InputType({ description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address; capitals do not matter.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What an earlier sign-in from the same browser gave: however much somebody guesses elsewhere, it still gets in.',
  })
  deviceToken?: string | null;
}

@ObjectType({ description: 'A signed-in browser.' })
export class Session {
  @Field(() => ID, { description: 'Goes as `sid` into the tokens that the desk signs.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When the person has to sign in again.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What signing in gives.' })
export class SignInPayload {
  @Field(() => Session, { nullable: true, description: 'The new session; null when refused.' })
  session!: Session | null;

  @Field(() => Person, { nullable: true, description: 'Who signed in; null when refused.' })
  person!: Person | null;

  @Field(() => String, {
    nullable: true,
    description: 'To be kept in the browser, out of the reach of scripts, and given at the next sign-in.',
  })
  deviceToken!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@InputType({ description: 'The password that the person has, and the one that they want.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password with which the person signs in now.' })
  current!: string;

  @Field(() => String, { description: 'The new one: 12 to 1,000 characters.' })
  next!: string;
}

@ObjectType({ description: 'What changing a password gives.' })
export class ChangePasswordPayload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What signing out gives.' })
export class SignOutPayload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
