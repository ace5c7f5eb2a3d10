import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import type { Place } from '../../platform/graphql/cursor.ts';
import type { PageRequest } from '../../platform/graphql/page.ts';
import { snapshotFields, sourceFields, type SnapshotRecord, type SourceRecord } from './source.records.ts';

export class SourceRepository {
  constructor(private readonly db: PrismaClient) {}

  findMany(ids: readonly string[]): Promise<SourceRecord[]> {
    return this.db.source.findMany({ where: { id: { in: [...ids] } }, select: sourceFields });
  }

  findByUrl(url: string): Promise<SourceRecord | null> {
    return this.db.source.findFirst({
      where: { url },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: sourceFields,
    });
  }

  findSnapshots(ids: readonly string[]): Promise<SnapshotRecord[]> {
    return this.db.snapshot.findMany({ where: { id: { in: [...ids] } }, select: snapshotFields });
  }

  /** Oldest first within each source. */
  snapshotsOf(sourceIds: readonly string[]): Promise<SnapshotRecord[]> {
    return this.db.snapshot.findMany({
      where: { sourceId: { in: [...sourceIds] } },
      orderBy: [{ sourceId: 'asc' }, { number: 'asc' }],
      select: snapshotFields,
    });
  }

  newestSnapshot(sourceId: string, tx: Transaction = this.db): Promise<SnapshotRecord | null> {
    return tx.snapshot.findFirst({
      where: { sourceId },
      orderBy: { number: 'desc' },
      select: snapshotFields,
    });
  }

  async textOf(snapshotId: string): Promise<string> {
    const { text } = await this.db.snapshot.findUniqueOrThrow({
      where: { id: snapshotId },
      select: { text: true },
    });
    return text;
  }

  /** One more than the page wants, newest first. */
  page({ page, search }: { page: PageRequest<Place>; search: string | null }): Promise<SourceRecord[]> {
    const { first, after } = page;
    return this.db.source.findMany({
      where: { AND: [matching(search), after === null ? {} : olderThan(after)] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: first + 1,
      select: sourceFields,
    });
  }

  count(search: string | null): Promise<number> {
    return this.db.source.count({ where: matching(search) });
  }

  create(tx: Transaction, source: Prisma.SourceUncheckedCreateInput): Promise<SourceRecord> {
    return tx.source.create({ data: source, select: sourceFields });
  }

  addSnapshot(tx: Transaction, snapshot: Prisma.SnapshotUncheckedCreateInput): Promise<SnapshotRecord> {
    return tx.snapshot.create({ data: snapshot, select: snapshotFields });
  }

  /** Raises the version if it still is the one that was read. @returns whether it was; the source is locked then */
  async raiseVersion(tx: Transaction, { id, version }: { id: string; version: number }): Promise<boolean> {
    const { count } = await tx.source.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return count === 1;
  }
}

function matching(search: string | null): Prisma.SourceWhereInput {
  const words = (search ?? '').split(/\s+/).filter(Boolean);
  return {
    AND: words.map((word) => {
      const contains = { contains: word, mode: 'insensitive' } as const;
      return { OR: [{ title: contains }, { publisher: contains }, { url: contains }] };
    }),
  };
}

function olderThan({ at, id }: { at: Date; id: string }): Prisma.SourceWhereInput {
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}
