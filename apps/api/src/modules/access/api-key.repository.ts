import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { apiKeyFields, type ApiKeyRecord } from './api-key.records.ts';

export type ApiKeyScope = ApiKeyRecord['scopes'][number];

/** A key as a request needs it. */
export interface LiveApiKey {
  readonly id: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly secretHash: Uint8Array;
  readonly pointsPerMinute: number | null;
  readonly expiresAt: Date | null;
}

export class ApiKeyRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Newest first. */
  list(): Promise<ApiKeyRecord[]> {
    return this.db.apiKey.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: apiKeyFields,
    });
  }

  find(id: string): Promise<ApiKeyRecord | null> {
    return this.db.apiKey.findUnique({ where: { id }, select: apiKeyFields });
  }

  /** The key with the id, unless it was revoked. */
  findLive(id: string): Promise<LiveApiKey | null> {
    return this.db.apiKey.findUnique({
      where: { id, revokedAt: null },
      select: { id: true, scopes: true, secretHash: true, pointsPerMinute: true, expiresAt: true },
    });
  }

  create(
    tx: Transaction,
    key: {
      client: string;
      scopes: ApiKeyScope[];
      secretHash: Uint8Array<ArrayBuffer>;
      pointsPerMinute: number | null;
      expiresAt: Date | null;
      createdById: string | null;
    },
  ): Promise<ApiKeyRecord> {
    return tx.apiKey.create({ data: key, select: apiKeyFields });
  }

  /** Revokes a key; one that was revoked already stays as it was. */
  async revoke(id: string): Promise<void> {
    await this.db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  }

  async remember(id: string, lastUsedAt: Date): Promise<void> {
    await this.db.apiKeyUse.upsert({
      where: { keyId: id },
      create: { keyId: id, lastUsedAt },
      update: { lastUsedAt },
      select: { keyId: true },
    });
  }
}
