import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { personFields } from '../people/person.records.ts';
import { ratingFields, type RatingRecord } from './rating.records.ts';

export class RatingRepository {
  constructor(private readonly db: PrismaClient) {}

  /** The scale in use, or null in a database that was never seeded. */
  defaultScale() {
    return this.db.ratingScale.findFirst({
      where: { isDefault: true },
      select: {
        id: true,
        name: true,
        version: true,
        createdAt: true,
        updatedAt: true,
        updatedBy: { select: personFields },
        ratings: { orderBy: { ordinal: 'asc' }, select: ratingFields },
      },
    });
  }

  find(id: string): Promise<RatingRecord | null> {
    return this.db.rating.findUnique({ where: { id }, select: ratingFields });
  }

  /** Raises the version of a scale if it still is the one that was read. @returns whether it was */
  async raiseVersion(
    tx: Transaction,
    { id, version, actorId }: { id: string; version: number; actorId: string },
  ): Promise<boolean> {
    const { count } = await tx.ratingScale.updateMany({
      where: { id, version },
      data: { version: { increment: 1 }, updatedById: actorId, updatedAt: new Date() },
    });
    return count === 1;
  }

  async create(tx: Transaction, rating: Prisma.RatingUncheckedCreateInput): Promise<string> {
    return (await tx.rating.create({ data: rating, select: { id: true } })).id;
  }

  async update(tx: Transaction, id: string, change: Prisma.RatingUncheckedUpdateInput): Promise<void> {
    await tx.rating.update({ where: { id }, data: change, select: { id: true } });
  }

  /** In two steps, since no two ratings of a scale may have the same place even in between. */
  async order(tx: Transaction, { scaleId, ids }: { scaleId: string; ids: readonly string[] }): Promise<void> {
    await tx.$executeRaw`UPDATE ratings SET ordinal = -1 - ordinal WHERE scale_id = ${scaleId}::uuid`;
    for (const [ordinal, id] of ids.entries()) await this.update(tx, id, { ordinal });
  }

  async createScale(tx: Transaction, scale: Prisma.RatingScaleCreateInput): Promise<void> {
    await tx.ratingScale.create({ data: scale });
  }
}
