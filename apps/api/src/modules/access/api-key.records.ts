import type { Prisma } from '@verbatim/database';
import { personFields } from '../people/person.records.ts';

/** What is told of a key: never the hash of its secret. */
export const apiKeyFields = {
  id: true,
  client: true,
  scopes: true,
  pointsPerMinute: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  createdBy: { select: personFields },
  use: { select: { lastUsedAt: true } },
} as const satisfies Prisma.ApiKeySelect;

export type ApiKeyRecord = Prisma.ApiKeyGetPayload<{ select: typeof apiKeyFields }>;
