import { USER_ERROR_CODES, type UserErrorCode } from '@verbatim/shared';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from './enum-object.ts';

export const UserErrorCodeEnum = enumObject(Object.keys(USER_ERROR_CODES) as UserErrorCode[]);

registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'What went wrong, for a program to act on.',
  valuesConfig: Object.fromEntries(
    Object.entries(USER_ERROR_CODES).map(([code, description]) => [code, { description }]),
  ),
});

@ObjectType({ description: 'Something a person can put right: what was refused, where, and what to do.' })
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'For programs.' })
  code!: UserErrorCode;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input that is meant, such as `input.text`; null when it is about the whole.',
  })
  field!: string | null;

  @Field(() => String, { description: 'A sentence for people that says what to do.' })
  message!: string;
}
