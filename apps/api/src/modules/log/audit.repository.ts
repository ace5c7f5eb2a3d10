import type { Prisma, PrismaClient } from '@verbatim/database';
import { personFields } from '../people/person.records.ts';
import type { Transaction } from '../../platform/database.ts';

/** Which entries a list has. */
export interface AuditFilter {
  readonly actorId: string | null;
  readonly action: AuditActionName | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly claimId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

export type AuditActionName = 'CREATED' | 'CHANGED' | 'DELETED' | 'REMOVED';
export type RemovalSubjectName = 'CLAIM' | 'SNAPSHOT' | 'PERSON';

const tombstoneFields = {
  id: true,
  subjectType: true,
  subjectId: true,
  ground: true,
  createdAt: true,
  removedBy: { select: personFields },
} satisfies Prisma.TombstoneSelect;

export type TombstoneRecord = Prisma.TombstoneGetPayload<{ select: typeof tombstoneFields }>;

/** Reads the desk's log, and writes tombstones. */
export class AuditRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Newest first. */
  async page({ filter, before, limit }: { filter: AuditFilter; before: bigint | null; limit: number }) {
    const entries = await this.db.auditEntry.findMany({
      where: { AND: [matching(filter), before === null ? {} : { id: { lt: before } }] },
      orderBy: { id: 'desc' },
      take: limit,
    });
    const ids = entries.map(({ id }) => id);
    const [contents, leaves] = await Promise.all([
      this.db.auditContent.findMany({ where: { entryId: { in: ids } } }),
      this.db.logLeaf.findMany({ where: { log: 'DESK', entryId: { in: ids } } }),
    ]);
    const contentOf = new Map(contents.map(({ entryId, content }) => [entryId, content]));
    const indexOf = new Map(leaves.map(({ entryId, index }) => [entryId, Number(index)]));
    return entries.map((entry) => ({
      ...entry,
      content: contentOf.get(entry.id) ?? null,
      index: indexOf.get(entry.id) ?? null,
    }));
  }

  count(filter: AuditFilter): Promise<number> {
    return this.db.auditEntry.count({ where: matching(filter) });
  }

  async people(ids: readonly string[]) {
    const found = await this.db.user.findMany({ where: { id: { in: [...ids] } }, select: personFields });
    return new Map(found.map((person) => [person.id, person]));
  }

  /** Whether there is something to remove. */
  async isThere(subject: RemovalSubjectName, id: string): Promise<boolean> {
    const select = { where: { id }, select: { id: true } } as const;
    const found =
      subject === 'CLAIM'
        ? await this.db.claim.findUnique(select)
        : subject === 'SNAPSHOT'
          ? await this.db.snapshot.findUnique(select)
          : await this.db.user.findUnique(select);
    return found !== null;
  }

  /** Writing a tombstone is what removes: the database does it. */
  async remove(
    tx: Transaction,
    {
      subject,
      id,
      removedById,
      ground,
    }: { subject: RemovalSubjectName; id: string; removedById: string; ground: string },
  ): Promise<TombstoneRecord> {
    const [{ id: tombstone }] = await tx.$queryRaw<[{ id: string }]>`
      INSERT INTO tombstones (subject_type, subject_id, removed_by_id, ground)
      VALUES (${subject}::removal_subject, ${id}::uuid, ${removedById}::uuid, ${ground}) RETURNING id`;
    return tx.tombstone.findUniqueOrThrow({ where: { id: tombstone }, select: tombstoneFields });
  }

  findTombstone(id: string): Promise<TombstoneRecord | null> {
    return this.db.tombstone.findUnique({ where: { id }, select: tombstoneFields });
  }

  /** Newest first. */
  tombstones(): Promise<TombstoneRecord[]> {
    return this.db.tombstone.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 1_000,
      select: tombstoneFields,
    });
  }
}

function matching(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { from, until, ...equal } = filter;
  const wanted = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== null));
  return { ...wanted, at: { ...(from && { gte: from }), ...(until && { lt: until }) } };
}
