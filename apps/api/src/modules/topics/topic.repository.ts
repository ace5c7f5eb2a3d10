import type { PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { topicFields, type TopicRecord } from './topic.records.ts';

/** What of a topic changes; undefined stays. */
export interface TopicChange {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  readonly retiredAt?: Date | null | undefined;
}

export class TopicRepository {
  constructor(private readonly db: PrismaClient) {}

  /** By name. */
  list({ includeRetired }: { includeRetired: boolean }): Promise<TopicRecord[]> {
    return this.db.topic.findMany({
      where: includeRetired ? {} : { retiredAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: topicFields,
    });
  }

  findMany(ids: readonly string[]): Promise<TopicRecord[]> {
    return this.db.topic.findMany({ where: { id: { in: [...ids] } }, select: topicFields });
  }

  /** Another topic with the name, whatever its capitals, or with the slug. */
  findTaken({
    name,
    slug,
    except,
  }: {
    name: string;
    slug: string;
    except: string | null;
  }): Promise<TopicRecord | null> {
    return this.db.topic.findFirst({
      where: {
        OR: [{ name: { equals: name, mode: 'insensitive' } }, { slug }],
        ...(except !== null && { id: { not: except } }),
      },
      select: topicFields,
    });
  }

  create(
    tx: Transaction,
    topic: { name: string; slug: string; description: string; createdById: string; updatedById: string },
  ): Promise<TopicRecord> {
    return tx.topic.create({ data: topic, select: topicFields });
  }

  /** Changes a topic if it still has the version. @returns whether it had */
  async update(
    tx: Transaction,
    { id, version, actorId, change }: { id: string; version: number; actorId: string; change: TopicChange },
  ): Promise<boolean> {
    const { count } = await tx.topic.updateMany({
      where: { id, version },
      data: {
        ...withoutUndefined(change),
        version: { increment: 1 },
        updatedById: actorId,
        updatedAt: new Date(),
      },
    });
    return count === 1;
  }
}

function withoutUndefined({ name, slug, description, retiredAt }: TopicChange) {
  return {
    ...(name !== undefined && { name }),
    ...(slug !== undefined && { slug }),
    ...(description !== undefined && { description }),
    ...(retiredAt !== undefined && { retiredAt }),
  };
}
