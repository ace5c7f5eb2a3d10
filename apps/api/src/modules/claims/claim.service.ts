import {
  LIMITS,
  PUBLICATION_STATUSES,
  type PublicationStatus,
  VERIFICATION_STATUSES,
  type VerificationStatus,
} from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';
import { badUserInput } from '../../platform/errors/graphql-errors.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { connection, readPage } from '../../platform/graphql/page.ts';
import { isId } from '../../platform/ids.ts';
import { readDay, readId } from '../../platform/input/read-arguments.ts';
import { readSearch } from '../../platform/input/read-search.ts';
import { decodeClaimPlace, encodeClaimPlace } from './claim-order.ts';
import type { Refusal } from './allowed-actions.ts';
import type { ClaimsArgs } from './claim.inputs.ts';
import { ClaimConflict } from './claim-payload.ts';
import type { ClaimRecord, EvidenceRecord, RevisionRecord } from './claim.records.ts';
import type { ClaimRepository } from './claim.repository.ts';

/** Reads claims. */
export class ClaimService {
  constructor(private readonly claims: ClaimRepository) {}

  /** @throws GraphQLError BAD_USER_INPUT for a page or a search that cannot be meant */
  async list(viewer: Actor, args: ClaimsArgs) {
    const page = readPage(args, (cursor) => decodeClaimPlace(cursor, args.orderBy));
    const filter = {
      verificationStatus: args.verificationStatus ?? null,
      publicationStatus: args.publicationStatus ?? null,
      search: readSearch(args.search),
      assigneeId: readId('assigneeId', args.assigneeId),
      topicId: readId('topicId', args.topicId),
      priority: args.priority ?? null,
      dueBy: readDay('dueBy', args.dueBy),
      list: args.list,
      viewer,
    };
    const [rows, totalCount] = await Promise.all([
      this.claims.page({ filter, order: args.orderBy, after: page.after, limit: page.first + 1 }),
      this.claims.count(filter),
    ]);
    const places = new Map(rows.map(({ id, place }) => [id, place]));
    const found = await this.inOrder(rows.map(({ id }) => id));
    return connection({ page, found, totalCount, cursorOf: ({ id }) => encodeClaimPlace(places.get(id)!) });
  }

  async counts(): Promise<{ verificationStatus: VerificationStatus; count: number }[]> {
    const counts = await this.claims.countByStatus();
    return VERIFICATION_STATUSES.map((status) => ({
      verificationStatus: status,
      count: counts.get(status) ?? 0,
    }));
  }

  /** How much there is to do for somebody. */
  workCounts(viewer: Actor): Promise<{ mine: number; waitingForMe: number; overdue: number }> {
    return this.claims.workCounts(viewer);
  }

  /** How many claims the public sees how. */
  async publicationCounts(): Promise<{ publicationStatus: PublicationStatus; count: number }[]> {
    const counts = await this.claims.countByPublicationStatus();
    return PUBLICATION_STATUSES.map((status) => ({
      publicationStatus: status,
      count: counts.get(status) ?? 0,
    }));
  }

  /** What somebody cannot do now with the newest revision of a claim, with the rule that would refuse it. */
  refusals(claim: ClaimRecord, { id: personId }: Actor): Promise<Refusal[]> {
    return this.claims.refusals({ claimId: claim.id, personId });
  }

  async find(id: string): Promise<ClaimRecord | null> {
    return isId(id) ? ((await this.claims.findMany([id]))[0] ?? null) : null;
  }

  /** The claim whose first revision has a text, or null. */
  findByFirstText(text: string): Promise<ClaimRecord | null> {
    return this.claims.findByFirstText(text);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ClaimRecord>> {
    return new Map((await this.claims.findMany(ids)).map((claim) => [claim.id, claim]));
  }

  /**
   * A claim that somebody wants to change, as they read it.
   * @throws UserErrorException NOT_FOUND; CONFLICT when it was changed since
   */
  async expect({ id, version }: { id: string; version: number }): Promise<ClaimRecord> {
    const claim = await this.find(id);
    if (claim === null) {
      throw new UserErrorException({
        code: 'NOT_FOUND',
        field: 'input.id',
        message: 'There is no claim with this id. Choose one from the list of claims.',
      });
    }
    if (claim.version !== version) throw new ClaimConflict(claim);
    return claim;
  }

  /**
   * One revision of a claim.
   * @returns null when there is none with the number
   */
  async revision({ claimId, number }: { claimId: string; number: number }): Promise<RevisionRecord | null> {
    return isId(claimId) && isSmall(number) ? this.claims.revision({ claimId, number }) : null;
  }

  revisionsOf(claimId: string): Promise<RevisionRecord[]> {
    return this.claims.revisionsOf(claimId);
  }

  async ofSource(sourceId: string): Promise<ClaimRecord[]> {
    return this.inOrder(await this.claims.idsOfSource(sourceId));
  }

  /** How many claims rest on each of several sources, 0 for those that none rests on. */
  async countBySource(sourceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counts = await this.claims.countBySource(sourceIds);
    return new Map(sourceIds.map((id) => [id, counts.get(id) ?? 0]));
  }

  /** Evidence of newest revisions in a snapshot, in the order of the text; all of it, or what begins before a position. */
  evidenceIn(place: { snapshotId: string; before: number | null }): Promise<EvidenceRecord[]> {
    return this.claims.evidenceIn(place);
  }

  /** Where that evidence is, in code points. */
  evidenceSpansIn(snapshotId: string): Promise<{ start: number; end: number }[]> {
    return this.claims.evidenceSpansIn(snapshotId);
  }

  /** @throws GraphQLError BAD_USER_INPUT */
  async claimants({
    search,
    first,
  }: {
    search: string;
    first: number;
  }): Promise<{ id: string; name: string }[]> {
    if (first < 0 || first > LIMITS.pageSize) {
      throw badUserInput(`"first" is ${first}; ask for 0 to ${LIMITS.pageSize} at a time.`);
    }
    return this.claims.claimants({ search: readSearch(search) ?? '', limit: first });
  }

  private async inOrder(ids: readonly string[]): Promise<ClaimRecord[]> {
    const found = await this.byIds(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}

/** Whether the database can have it as the number of a revision. */
function isSmall(number: number): boolean {
  return number >= 1 && number <= 2_147_483_647;
}
