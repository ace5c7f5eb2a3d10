import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { ratingFields, type RatingRecord } from './rating.records.ts';

export class RatingRepository {
  constructor(private readonly db: PrismaClient) {}

  /** The scale in use, or null in a database that was never seeded. */
  defaultScale() {
    return this.db.ratingScale.findFirst({
      where: { isDefault: true },
      select: { id: true, name: true, ratings: { orderBy: { ordinal: 'asc' }, select: ratingFields } },
    });
  }

  find(id: string): Promise<RatingRecord | null> {
    return this.db.rating.findUnique({ where: { id }, select: ratingFields });
  }

  async createScale(tx: Transaction, scale: Prisma.RatingScaleCreateInput): Promise<void> {
    await tx.ratingScale.create({ data: scale });
  }
}
