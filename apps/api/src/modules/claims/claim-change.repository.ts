import type { Priority, VerificationStatus } from '@verbatim/shared';
import type { Transaction } from '../../platform/database.ts';
import type { DismissedFinding } from './claim.fields.ts';
import { reviewFields, type ReviewRecord } from './claim.records.ts';
import { placeOf, type RevisionDraft, type SpanDraft } from './revision-draft.ts';

/** What of a claim's row people set by themselves; undefined stays. */
export interface ClaimColumns {
  readonly assigneeId?: string | null;
  readonly dueOn?: Date | null;
  readonly priority?: Priority;
  readonly wantsBlindVerdicts?: boolean;
}

/** Writes claims. Everything happens in the transaction that a service began. */
export class ClaimChangeRepository {
  /** The application may set these two columns alone; the rest has its beginning from the database. */
  async createClaim(tx: Transaction, { createdById }: { createdById: string }): Promise<string> {
    const [row] = await tx.$queryRaw<[{ id: string }]>`
      INSERT INTO claims (created_by_id) VALUES (${createdById}::uuid) RETURNING id`;
    return row.id;
  }

  /** Keeps that findings do not matter for a claim. */
  async dismissFindings(
    tx: Transaction,
    {
      claimId,
      actorId,
      findings,
    }: { claimId: string; actorId: string; findings: readonly DismissedFinding[] },
  ): Promise<void> {
    for (const { finding, message, reason } of findings) {
      await tx.$executeRaw`
        INSERT INTO finding_dismissals (claim_id, finding, message, reason, dismissed_by_id)
        VALUES (${claimId}::uuid, ${finding}, ${message}, ${reason}, ${actorId}::uuid)`;
    }
  }

  /** Locks a claim if it still has the version that was read. @returns whether it has */
  async lock(tx: Transaction, { id, version }: { id: string; version: number }): Promise<boolean> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM claims WHERE id = ${id}::uuid AND version = ${version} FOR UPDATE`;
    return rows.length === 1;
  }

  /** Changes a claim's row, once, after all else that a change writes: the database makes it follow what was written. */
  async change(
    tx: Transaction,
    {
      id,
      to,
      actorId,
      columns,
    }: { id: string; to: VerificationStatus; actorId: string; columns: ClaimColumns },
  ): Promise<{ revisionNumber: number }> {
    return tx.claim.update({
      where: { id },
      data: { ...columns, verificationStatus: to, version: { increment: 1 }, updatedById: actorId },
      select: { revisionNumber: true },
    });
  }

  /** Records a move of the verification status. */
  async recordMove(
    tx: Transaction,
    move: {
      claimId: string;
      revisionNumber: number;
      from: VerificationStatus;
      to: VerificationStatus;
      actorId: string;
      comment: string;
      voidedReviewId: string | null;
    },
  ): Promise<void> {
    await tx.verificationMove.create({ data: move, select: { id: true } });
  }

  /** The approval that a revision has, the newest where there are several. */
  approvalOf(tx: Transaction, revisionId: string): Promise<ReviewRecord | null> {
    return tx.review.findFirst({
      where: { revisionId, decision: 'APPROVED' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: reviewFields,
    });
  }

  /** @returns the id of a span, which is made unless it is there */
  async keepSpan(tx: Transaction, span: SpanDraft): Promise<string> {
    return (await keepSpans(tx, [span])).get(placeOf(span))!;
  }

  /** Writes a revision with its claimant, spans, evidence and appearances. */
  async addRevision(
    tx: Transaction,
    {
      claimId,
      number,
      authorId,
      draft,
      restores = null,
    }: {
      claimId: string;
      number: number;
      authorId: string;
      draft: RevisionDraft;
      /** Number of the revision that is written again. */
      restores?: number | null;
    },
  ): Promise<void> {
    const { claimantName, evidence, appearances, topicIds, ...content } = draft;
    const spans = [...evidence.map(({ span }) => span), ...appearances.flatMap(({ span }) => span ?? [])];
    const spanIds = await keepSpans(tx, spans);
    await tx.claimRevision.create({
      data: {
        ...content,
        claimId,
        number,
        authorId,
        restores,
        claimantId: claimantName === null ? null : await keepClaimant(tx, claimantName),
        evidence: {
          create: evidence.map(({ span, stance, note }, ordinal) => ({
            ordinal,
            spanId: spanIds.get(placeOf(span))!,
            stance,
            note,
          })),
        },
        topics: { create: topicIds.map((topicId, ordinal) => ({ topicId, ordinal })) },
        appearances: {
          create: appearances.map(({ sourceId, url, span }, ordinal) => ({
            ordinal,
            sourceId,
            url,
            spanId: span === null ? null : spanIds.get(placeOf(span))!,
          })),
        },
      },
      select: { id: true },
    });
  }
}

async function keepClaimant(tx: Transaction, name: string): Promise<string> {
  await tx.claimant.createMany({ data: [{ name }], skipDuplicates: true });
  const { id } = await tx.claimant.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return id;
}

/** Ids of spans by their place; spans that are not there yet are made. */
async function keepSpans(tx: Transaction, spans: readonly SpanDraft[]): Promise<ReadonlyMap<string, string>> {
  if (spans.length === 0) return new Map();
  await tx.span.createMany({ data: [...spans], skipDuplicates: true });
  const kept = await tx.span.findMany({
    where: { OR: spans.map(({ snapshotId, start, end }) => ({ snapshotId, start, end })) },
    select: { id: true, snapshotId: true, start: true, end: true },
  });
  return new Map(kept.map((span) => [placeOf(span), span.id]));
}
