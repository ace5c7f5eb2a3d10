import type { Priority, VerificationStatus } from '@verbatim/shared';
import type { Transaction } from '../../platform/database.ts';
import type { DismissedFinding } from './claim.fields.ts';
import { reviewFields, type ReviewRecord } from './claim.records.ts';
import { placeOf, type RevisionDraft, type SpanDraft } from './revision-draft.ts';

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

  /** Raises the version if it still is the one that was read. @returns whether it was; the claim is locked then */
  async raiseVersion(
    tx: Transaction,
    { id, version, actorId }: { id: string; version: number; actorId: string },
  ): Promise<boolean> {
    const changed = await tx.$executeRaw`
      UPDATE claims SET version = version + 1, updated_by_id = ${actorId}::uuid, updated_at = clock_timestamp()
       WHERE id = ${id}::uuid AND version = ${version}`;
    return changed === 1;
  }

  /** Sets the verification status and records the move. */
  async move(
    tx: Transaction,
    {
      claimId,
      from,
      to,
      actorId,
      comment,
      voidedReviewId,
    }: {
      claimId: string;
      from: VerificationStatus;
      to: VerificationStatus;
      actorId: string;
      comment: string;
      voidedReviewId: string | null;
    },
  ): Promise<void> {
    const { revisionNumber } = await tx.claim.update({
      where: { id: claimId },
      data: { verificationStatus: to },
      select: { revisionNumber: true },
    });
    await tx.verificationMove.create({
      data: { claimId, revisionNumber, from, to, actorId, comment, voidedReviewId },
    });
  }

  /** The approval that a revision has, the newest where there are several. */
  approvalOf(tx: Transaction, revisionId: string): Promise<ReviewRecord | null> {
    return tx.review.findFirst({
      where: { revisionId, decision: 'APPROVED' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: reviewFields,
    });
  }

  /** Sets who works on a claim, until when and how soon. */
  async assign(
    tx: Transaction,
    {
      id,
      assigneeId,
      dueOn,
      priority,
    }: { id: string; assigneeId: string | null; dueOn: Date | null; priority: Priority },
  ): Promise<void> {
    await tx.claim.update({ where: { id }, data: { assigneeId, dueOn, priority }, select: { id: true } });
  }

  /** @returns the id of a span, which is made unless it is there */
  async keepSpan(tx: Transaction, span: SpanDraft): Promise<string> {
    return (await keepSpans(tx, [span])).get(placeOf(span))!;
  }

  async wantBlindVerdicts(tx: Transaction, { id, wanted }: { id: string; wanted: boolean }): Promise<void> {
    await tx.claim.update({ where: { id }, data: { wantsBlindVerdicts: wanted }, select: { id: true } });
  }

  /** Writes a revision with its claimant, spans, evidence and appearances. */
  async addRevision(
    tx: Transaction,
    {
      claimId,
      number,
      authorId,
      draft,
    }: { claimId: string; number: number; authorId: string; draft: RevisionDraft },
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
