import { Prisma, type PrismaClient } from '@verbatim/database';
import type { Priority, PublicationStatus, VerificationStatus } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from './allowed-actions.ts';
import { isGivenTo, isLeftTo, isMine, isOverdue, waitsFor } from './claim-lists.ts';
import { isAfterSql, orderSql, placeSql, type ClaimPlace } from './claim-order.ts';
import type { ClaimListName, ClaimListOrder } from './claim.enums.ts';
import {
  claimFields,
  evidenceFields,
  revisionFields,
  type ClaimRecord,
  type EvidenceRecord,
  type RevisionRecord,
} from './claim.records.ts';

/** Which claims a list has. */
export interface ClaimFilter {
  readonly verificationStatus: readonly VerificationStatus[] | null;
  readonly publicationStatus: readonly PublicationStatus[] | null;
  readonly search: string | null;
  readonly assigneeId: string | null;
  readonly topicId: string | null;
  readonly priority: readonly Priority[] | null;
  readonly dueBy: Date | null;
  readonly list: ClaimListName;
  /** For whom the list is. */
  readonly viewer: Actor;
}

/** Reads claims. */
export class ClaimRepository {
  constructor(private readonly db: PrismaClient) {}

  async findMany(ids: readonly string[]): Promise<ClaimRecord[]> {
    return this.db.claim.findMany({ where: { id: { in: [...ids] } }, select: claimFields });
  }

  findByFirstText(text: string): Promise<ClaimRecord | null> {
    return this.db.claim.findFirst({
      where: { revisions: { some: { number: 1, text } } },
      orderBy: { createdAt: 'asc' },
      select: claimFields,
    });
  }

  /** The claims of a list that come after a place, each with its own. */
  async page({
    filter,
    order,
    after,
    limit,
  }: {
    filter: ClaimFilter;
    order: ClaimListOrder;
    after: ClaimPlace | null;
    limit: number;
  }): Promise<{ id: string; place: ClaimPlace }[]> {
    const further = after === null ? Prisma.empty : Prisma.sql`AND ${isAfterSql(after)}`;
    const rows = await this.db.$queryRaw<{ id: string; written: string[] }[]>`
      SELECT c.id, ${placeSql(order)} AS written ${matching(filter)} ${further}
       ORDER BY ${orderSql(order)} LIMIT ${limit}`;
    return rows.map(({ id, written }) => ({ id, place: { order, written } }));
  }

  async count(filter: ClaimFilter): Promise<number> {
    const [row] = await this.db.$queryRaw<[{ count: bigint }]>`SELECT count(*) AS count ${matching(filter)}`;
    return Number(row.count);
  }

  /** How many claims each list of somebody has. Counted list by list, so that each is read from its own index. */
  async workCounts(viewer: Actor): Promise<{ mine: number; waitingForMe: number; overdue: number }> {
    const [row] = await this.db.$queryRaw<[{ mine: bigint; waiting: bigint; overdue: bigint }]>`
      SELECT (SELECT count(*) FROM claims c WHERE ${isGivenTo(viewer)})
               + (SELECT count(*) FROM claims c WHERE ${isLeftTo(viewer)}) AS mine,
             (SELECT count(*) FROM claims c WHERE ${waitsFor(viewer)}) AS waiting,
             (SELECT count(*) FROM claims c WHERE ${isGivenTo(viewer)} AND ${isOverdue})
               + (SELECT count(*) FROM claims c WHERE ${isLeftTo(viewer)} AND ${isOverdue}) AS overdue`;
    return { mine: Number(row.mine), waitingForMe: Number(row.waiting), overdue: Number(row.overdue) };
  }

  /** What somebody cannot do now with the newest revision of a claim, with the rule that would refuse it. */
  refusals({ claimId, personId }: { claimId: string; personId: string }): Promise<Refusal[]> {
    return this.db.$queryRaw<Refusal[]>`
      SELECT action, rule FROM refusals_of(${claimId}::uuid, ${personId}::uuid)`;
  }

  async countByPublicationStatus(): Promise<ReadonlyMap<PublicationStatus, number>> {
    const groups = await this.db.claim.groupBy({ by: ['publicationStatus'], _count: true });
    return new Map(groups.map(({ publicationStatus, _count }) => [publicationStatus, _count]));
  }

  async countByStatus(): Promise<ReadonlyMap<VerificationStatus, number>> {
    const groups = await this.db.claim.groupBy({ by: ['verificationStatus'], _count: true });
    return new Map(groups.map(({ verificationStatus, _count }) => [verificationStatus, _count]));
  }

  revision({ claimId, number }: { claimId: string; number: number }): Promise<RevisionRecord | null> {
    return this.db.claimRevision.findUnique({
      where: { claimId_number: { claimId, number } },
      select: revisionFields,
    });
  }

  revisionsOf(claimId: string): Promise<RevisionRecord[]> {
    return this.db.claimRevision.findMany({
      where: { claimId },
      orderBy: { number: 'desc' },
      select: revisionFields,
    });
  }

  claimants({ search, limit }: { search: string; limit: number }): Promise<{ id: string; name: string }[]> {
    return this.db.claimant.findMany({
      where: { name: { contains: search, mode: 'insensitive' } },
      orderBy: { name: 'asc' },
      take: limit,
      select: { id: true, name: true },
    });
  }

  /** Ids of claims whose newest revision has evidence in a source or appeared in it, last changed first. */
  async idsOfSource(sourceId: string): Promise<string[]> {
    // From the source's side: from the side of the claims, every one of them would be looked at.
    const rows = await this.db.$queryRaw<{ id: string }[]>`
      WITH resting AS (
        SELECT e.revision_id FROM snapshots s
          JOIN spans p ON p.snapshot_id = s.id JOIN evidence e ON e.span_id = p.id
         WHERE s.source_id = ${sourceId}::uuid
        UNION
        SELECT a.revision_id FROM appearances a WHERE a.source_id = ${sourceId}::uuid)
      SELECT c.id
        FROM resting JOIN claim_revisions r ON r.id = resting.revision_id
        JOIN claims c ON c.id = r.claim_id AND c.revision_number = r.number
       ORDER BY c.updated_at DESC, c.id DESC`;
    return rows.map(({ id }) => id);
  }

  /** How many claims `idsOfSource` has, for each of several sources; nothing for a source that has none. */
  async countBySource(sourceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.$queryRaw<{ sourceId: string; count: number }[]>`
      SELECT rests.source_id AS "sourceId", count(DISTINCT c.id)::int AS count
        FROM (SELECT s.source_id, e.revision_id
                FROM snapshots s JOIN spans p ON p.snapshot_id = s.id JOIN evidence e ON e.span_id = p.id
               WHERE s.source_id = ANY(${sourceIds}::uuid[])
               UNION ALL
              SELECT a.source_id, a.revision_id FROM appearances a WHERE a.source_id = ANY(${sourceIds}::uuid[])) AS rests
        JOIN claim_revisions r ON r.id = rests.revision_id
        JOIN claims c ON c.id = r.claim_id AND c.revision_number = r.number
       GROUP BY rests.source_id`;
    return new Map(rows.map(({ sourceId, count }) => [sourceId, count]));
  }

  /** Evidence of newest revisions within a snapshot, in the order of its text. */
  async evidenceIn({
    snapshotId,
    before,
  }: {
    snapshotId: string;
    before: number | null;
  }): Promise<EvidenceRecord[]> {
    const rows = await this.db.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM ${newestEvidenceIn(snapshotId)}
       ${before === null ? Prisma.empty : Prisma.sql`AND p.start_position < ${before}`}`;
    return this.db.evidence.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      orderBy: [{ span: { start: 'asc' } }, { span: { end: 'asc' } }, { id: 'asc' }],
      select: evidenceFields,
    });
  }

  evidenceSpansIn(snapshotId: string): Promise<{ start: number; end: number }[]> {
    return this.db.$queryRaw`
      SELECT p.start_position AS start, p.end_position AS "end" FROM ${newestEvidenceIn(snapshotId)}`;
  }
}

/** The evidence `e` of newest revisions whose span `p` lies in a snapshot. */
function newestEvidenceIn(snapshotId: string): Prisma.Sql {
  return Prisma.sql`
    spans p
    JOIN evidence e ON e.span_id = p.id
    JOIN claim_revisions r ON r.id = e.revision_id
    JOIN claims c ON c.id = r.claim_id AND c.revision_number = r.number
    WHERE p.snapshot_id = ${snapshotId}::uuid`;
}

function matching({
  verificationStatus,
  publicationStatus,
  search,
  assigneeId,
  topicId,
  priority,
  dueBy,
  list,
  viewer,
}: ClaimFilter): Prisma.Sql {
  const conditions = [
    ...(list === 'MINE' ? [isMine(viewer)] : []),
    ...(list === 'WAITING_FOR_ME' ? [waitsFor(viewer)] : []),
    ...(verificationStatus === null
      ? []
      : [Prisma.sql`c.verification_status::text = ANY(${[...verificationStatus]})`]),
    ...(publicationStatus === null
      ? []
      : [Prisma.sql`c.publication_status::text = ANY(${[...publicationStatus]})`]),
    ...(assigneeId === null ? [] : [Prisma.sql`c.assignee_id = ${assigneeId}::uuid`]),
    ...(topicId === null
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM revision_topics t WHERE t.revision_id = r.id AND t.topic_id = ${topicId}::uuid)`,
        ]),
    ...(priority === null ? [] : [Prisma.sql`c.priority::text = ANY(${[...priority]})`]),
    ...(dueBy === null ? [] : [Prisma.sql`c.is_open AND c.due_on <= ${dueBy}::date`]),
    ...(search ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
        return Prisma.sql`(r.text ILIKE ${pattern} OR m.name ILIKE ${pattern})`;
      }),
  ];
  return Prisma.sql`
    FROM claims c
    JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
    LEFT JOIN claimants m ON m.id = r.claimant_id
   WHERE true ${conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`}`;
}
