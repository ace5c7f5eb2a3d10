import { LIMITS } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { badUserInput } from '../../platform/errors/graphql-errors.ts';
import { UserErrorException, type UserErrorEntry } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import type {
  AuditFilter,
  AuditRepository,
  RemovalSubjectName,
  TombstoneRecord,
} from './audit.repository.ts';
import type {
  AuditEntriesArgs,
  AuditEntryConnection,
  LogVerification,
  RemoveContentInput,
} from './audit.type.ts';
import type { LogVerifier } from './log-verifier.ts';

const removeInput = z.object({
  subject: z.custom<RemovalSubjectName>(),
  id: z.string(),
  ground: requiredText({ label: 'The ground', max: LIMITS.note }),
});

/** What administrators see of the logs, and lawful removal. */
export class AuditService {
  constructor(
    private readonly audit: AuditRepository,
    private readonly transaction: RunTransaction,
    private readonly idempotency: IdempotencyService,
    private readonly verifier: LogVerifier | null,
  ) {}

  /**
   * A page of the desk's log, newest first.
   * @throws UserErrorException FORBIDDEN; GraphQLError BAD_USER_INPUT
   */
  async list(actor: Actor, args: AuditEntriesArgs): Promise<AuditEntryConnection> {
    authorise(actor, 'log.read');
    const { first } = args;
    if (first < 0 || first > LIMITS.pageSize)
      throw badUserInput(`"first" is ${first}; ask for 0 to ${LIMITS.pageSize} entries at a time.`);
    const before = args.after == null ? null : readCursor(args.after);
    const filter = readFilter(args);
    if (filter === null) return emptyPage(before !== null);
    const [found, totalCount] = await Promise.all([
      this.audit.page({ filter, before, limit: first + 1 }),
      this.audit.count(filter),
    ]);
    const people = await this.audit.people([...new Set(found.flatMap(({ actorId }) => actorId ?? []))]);
    const edges = found.slice(0, first).map(({ actorId, ...entry }) => ({
      cursor: writeCursor(entry.id),
      node: {
        ...entry,
        id: String(entry.id),
        actor: actorId === null ? null : (people.get(actorId) ?? null),
      },
    }));
    return {
      totalCount,
      edges,
      pageInfo: {
        hasNextPage: found.length > first,
        hasPreviousPage: before !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /**
   * Verifies both logs, with everything they speak of, against what is kept outside the database.
   * @throws UserErrorException FORBIDDEN
   */
  async verify(actor: Actor): Promise<LogVerification> {
    authorise(actor, 'log.read');
    if (this.verifier === null) throw new Error('these services were made without the means to verify');
    const report = await this.verifier.verify();
    return {
      ...report,
      problems: report.problems.slice(0, 1_000).map(({ window, entry, ...problem }) => ({
        ...problem,
        after: window?.after ?? null,
        upTo: window?.upTo ?? null,
        entryId: entry === null ? null : String(entry),
      })),
    };
  }

  /**
   * Takes content away lawfully; who, when and on what ground stays.
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, IDEMPOTENCY_KEY_REUSED
   */
  async remove(actor: Actor, input: RemoveContentInput): Promise<TombstoneRecord> {
    authorise(actor, 'content.remove');
    const replay = async (id: string) => (await this.audit.findTombstone(id))!;
    return this.idempotency.once({ actor, operation: 'removeContent', input, replay }, (remember) =>
      this.carryOut(actor, input, remember),
    );
  }

  private async carryOut(
    actor: Actor,
    input: RemoveContentInput,
    remember: Remember,
  ): Promise<TombstoneRecord> {
    const { subject, id, ground } = parseInput(removeInput, input);
    if (!isId(id) || !(await this.audit.isThere(subject, id)))
      throw refused('NOT_FOUND', `There is no ${subject.toLowerCase()} with this id. Check the id.`);
    if (id === actor.id) throw refused('INVALID', 'You cannot remove yourself. Ask another administrator.');
    return this.transaction(async (tx) => {
      const tombstone = await this.audit.remove(tx, { subject, id, removedById: actor.id, ground });
      await remember(tx, tombstone.id);
      return tombstone;
    });
  }

  /** @throws UserErrorException FORBIDDEN */
  async tombstones(actor: Actor): Promise<TombstoneRecord[]> {
    authorise(actor, 'log.read');
    return this.audit.tombstones();
  }
}

function refused(code: UserErrorEntry['code'], message: string): UserErrorException {
  return new UserErrorException({ code, field: 'input.id', message });
}

/** @returns null when nothing can match */
function readFilter(args: AuditEntriesArgs): AuditFilter | null {
  const { actorId = null, action = null, subjectType = null, subjectId = null, claimId = null } = args;
  if ([actorId, claimId].some((id) => id !== null && !isId(id))) return null;
  return {
    actorId,
    action,
    subjectType,
    subjectId,
    claimId,
    from: moment('from', args.from),
    until: moment('until', args.until),
  };
}

function moment(name: string, written: string | null | undefined): Date | null {
  if (written == null) return null;
  const read = z.iso.datetime({ offset: true }).safeParse(written);
  if (!read.success) throw badUserInput(`"${name}" is no moment. Write it as 2024-01-23T17:30:00Z.`);
  return new Date(written);
}

function emptyPage(hasPreviousPage: boolean): AuditEntryConnection {
  return {
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage, startCursor: null, endCursor: null },
  };
}

function writeCursor(id: bigint): string {
  return Buffer.from(`entry ${id}`).toString('base64url');
}

function readCursor(cursor: string): bigint {
  const id = /^entry (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (id === undefined)
    throw badUserInput('"after" is no cursor of this list. Give the cursor of an entry as it came.');
  return BigInt(id);
}
