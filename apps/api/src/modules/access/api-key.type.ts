import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Person } from '../people/person.type.ts';
import type { ApiKeyScope } from './api-key.repository.ts';

export const ApiKeyScopeEnum = enumObject(['READ', 'SEARCH']);

registerEnumType(ApiKeyScopeEnum, {
  name: 'ApiKeyScope',
  description: 'What a key lets a client do.',
  valuesConfig: {
    READ: { description: 'Read everything that is public, but not search in it.' },
    SEARCH: { description: 'Search for words.' },
  },
});

@ObjectType({ description: 'A key that a client of the public API shows.' })
export class ApiKey {
  @Field(() => ID, { description: 'Stable id; the first part of what the client shows.' })
  id!: string;

  @Field(() => String, { description: 'Who uses it. At most two live keys a client.' })
  client!: string;

  @Field(() => [ApiKeyScopeEnum], { description: 'What it lets the client do.' })
  scopes!: ApiKeyScope[];

  @Field(() => Int, {
    nullable: true,
    description: 'What its queries may cost a minute, in points; null for what the configuration says.',
  })
  pointsPerMinute!: number | null;

  @Field(() => Person, { nullable: true, description: 'Who made it; null when it was made by the command.' })
  createdBy!: Person | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt!: Date | null;
}

@InputType({ description: 'A new key of the public API.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'Who will use it, such as the name of a site or an app.' })
  client!: string;

  @Field(() => [ApiKeyScopeEnum], { description: 'What it lets the client do.' })
  scopes!: ApiKeyScope[];

  @Field(() => Int, {
    nullable: true,
    description: 'What its queries may cost a minute, in points; what the configuration says unless given.',
  })
  pointsPerMinute?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends by itself; never unless given.' })
  expiresAt?: Date | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;
}

@ObjectType({ description: 'What making a key gives.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null when refused.' })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the client shows, as `Authorization: Bearer …`. Told this once and kept nowhere: null when the request is repeated.',
  })
  token!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What revoking a key gives.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null when refused.' })
  apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
