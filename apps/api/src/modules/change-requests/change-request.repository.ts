import type { Prisma, PrismaClient } from '@verbatim/database';
import type { Transaction } from '../../platform/database.ts';
import { spanFields } from '../claims/claim.records.ts';
import { personFields } from '../people/person.records.ts';
import type { ChangeRequestActionName } from './change-request.type.ts';

const fields = {
  id: true,
  message: true,
  span: { select: spanFields },
  revision: { select: { number: true } },
  requestedBy: { select: personFields },
  createdAt: true,
  resolved: true,
  steps: {
    orderBy: { number: 'asc' },
    select: { id: true, action: true, actor: { select: personFields }, comment: true, createdAt: true },
  },
} satisfies Prisma.ChangeRequestSelect;

export class ChangeRequestRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Oldest first. */
  async of(claimId: string) {
    const found = await this.db.changeRequest.findMany({
      where: { claimId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: fields,
    });
    return found.map(({ revision, ...request }) => ({ ...request, revisionNumber: revision.number }));
  }

  find({ id, claimId }: { id: string; claimId: string }): Promise<{ id: string; resolved: boolean } | null> {
    return this.db.changeRequest.findFirst({ where: { id, claimId }, select: { id: true, resolved: true } });
  }

  /** By hand: the application may set these columns alone. */
  async create(
    tx: Transaction,
    request: {
      claimId: string;
      revisionId: string;
      spanId: string | null;
      message: string;
      requestedById: string;
    },
  ): Promise<void> {
    const { claimId, revisionId, spanId, message, requestedById } = request;
    await tx.$executeRaw`
      INSERT INTO change_requests (claim_id, revision_id, span_id, message, requested_by_id)
      VALUES (${claimId}::uuid, ${revisionId}::uuid, ${spanId}::uuid, ${message}, ${requestedById}::uuid)`;
  }

  /** The claim is locked, so the number is the next. */
  async addStep(
    tx: Transaction,
    step: { changeRequestId: string; action: ChangeRequestActionName; actorId: string; comment: string },
  ): Promise<void> {
    const { changeRequestId } = step;
    const earlier = await tx.changeRequestStep.count({ where: { changeRequestId } });
    await tx.changeRequestStep.create({ data: { ...step, number: earlier + 1 }, select: { id: true } });
  }
}
