import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';

/** A request that was carried out. */
export interface KeptRequest {
  readonly personId: string;
  readonly key: string;
  readonly operation: string;
  readonly requestSha256: string;
  readonly resultId: string;
}

export class IdempotencyRepository {
  constructor(private readonly db: PrismaClient) {}

  find({ personId, key }: Pick<KeptRequest, 'personId' | 'key'>): Promise<KeptRequest | null> {
    return this.db.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } });
  }

  async keep(tx: Transaction, request: KeptRequest): Promise<void> {
    await tx.idempotencyKey.create({ data: request, select: { key: true } });
  }

  /** @returns how many were forgotten */
  async forgetBefore(moment: Date): Promise<number> {
    const { count } = await this.db.idempotencyKey.deleteMany({ where: { createdAt: { lt: moment } } });
    return count;
  }
}
