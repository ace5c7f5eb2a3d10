import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { AuditService } from './audit.service.ts';
import {
  AuditEntriesArgs,
  AuditEntryConnection,
  LogVerification,
  RemoveContentInput,
  RemoveContentPayload,
  Tombstone,
} from './audit.type.ts';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Query(() => AuditEntryConnection, { description: 'The desk’s log, newest first. For administrators.' })
  auditEntries(
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<AuditEntryConnection> {
    return this.audit.list(viewer, args);
  }

  @Query(() => LogVerification, {
    description:
      'Verifies both logs against the checkpoints outside the database, and snapshots and publications against the logs. Takes a second for each 20,000 lines or so. For administrators.',
  })
  verifyLogs(@Ctx() { viewer }: SignedInContext): Promise<LogVerification> {
    return this.audit.verify(viewer);
  }

  @Query(() => [Tombstone], {
    description: 'Lawful removals, newest first, 1,000 at most. For administrators.',
  })
  tombstones(@Ctx() { viewer }: SignedInContext): Promise<Tombstone[]> {
    return this.audit.tombstones(viewer);
  }

  @Mutation(() => RemoveContentPayload, {
    description:
      'Takes content away for good, as a court or the law of personal data may ask. Who, when and on what ground stays, and the logs still verify. Copies of the same words elsewhere, such as a quotation in another claim, stay until they are removed too. For administrators.',
  })
  removeContent(
    @Arg('input', () => RemoveContentInput, { description: 'What, and on what ground.' })
    input: RemoveContentInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RemoveContentPayload> {
    return withUserErrors<Pick<RemoveContentPayload, 'tombstone'>>({ tombstone: null }, async () => ({
      tombstone: await this.audit.remove(viewer, input),
    }));
  }
}
