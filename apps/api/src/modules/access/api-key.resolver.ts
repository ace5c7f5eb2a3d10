import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { ApiKeyRecord } from './api-key.records.ts';
import type { ApiKeyService } from './api-key.service.ts';
import {
  ApiKey,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './api-key.type.ts';

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @Query(() => [ApiKey], {
    description: 'The keys of the public API, newest first, revoked ones too. For administrators.',
  })
  apiKeys(@Ctx() { viewer }: SignedInContext): Promise<ApiKey[]> {
    return this.keys.list(viewer);
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a key of the public API. For administrators.',
  })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'Who and what it is for.' })
    input: CreateApiKeyInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<CreateApiKeyPayload> {
    const refused: Pick<CreateApiKeyPayload, 'apiKey' | 'token'> = { apiKey: null, token: null };
    return withUserErrors(refused, () => this.keys.create(viewer, input));
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Revokes a key of the public API, for good. For administrators.',
  })
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) input: RevokeApiKeyInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RevokeApiKeyPayload> {
    const refused: Pick<RevokeApiKeyPayload, 'apiKey'> = { apiKey: null };
    return withUserErrors(refused, async () => ({ apiKey: await this.keys.revoke(viewer, input) }));
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last shown, to the minute; null when it never was.',
  })
  lastUsedAt(@Root() { use }: ApiKeyRecord): Date | null {
    return use?.lastUsedAt ?? null;
  }
}
