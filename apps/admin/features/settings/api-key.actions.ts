'use server';

import { z } from 'zod';
import {
  type ApiKeyRowFragment,
  CreateApiKeyDocument,
  RevokeApiKeyDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';

const newShape = z.object({ client: z.string(), scopes: z.array(z.enum(['READ', 'SEARCH'])) });

/** Makes a key of the public API. @returns the key itself, which nobody can read again */
export async function createApiKey(typed: unknown): Promise<ActionResult<string>> {
  return mutate({
    document: CreateApiKeyDocument,
    variables: { input: newShape.parse(typed) },
    read: ({ createApiKey: { token, userErrors } }) => ({ value: token, userErrors }),
  });
}

/** Ends a key at once. @returns it as it is then */
export async function revokeApiKey(id: unknown): Promise<ActionResult<ApiKeyRowFragment>> {
  return mutate({
    document: RevokeApiKeyDocument,
    variables: { input: { id: z.string().parse(id) } },
    read: ({ revokeApiKey: { apiKey, userErrors } }) => ({ value: apiKey, userErrors }),
  });
}
