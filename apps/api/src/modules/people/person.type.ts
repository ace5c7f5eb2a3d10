import { ROLES, type Role } from '@verbatim/shared';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';

export const RoleEnum = enumObject(ROLES);

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may do at the desk.',
  valuesConfig: {
    VIEWER: { description: 'Reads everything, changes nothing.' },
    EDITOR: { description: 'Also writes sources and claims and sends them to review.' },
    REVIEWER: { description: 'Also approves, publishes and withholds what others wrote.' },
    ADMIN: { description: 'Also manages people. Cannot lift the rule of two people.' },
  },
});

@ObjectType({ description: 'Somebody who works at the desk.' })
export class Person {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name as the desk shows it.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address the person signs in with, in lower case.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  role!: Role;
}
