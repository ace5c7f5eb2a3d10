import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { Person } from '../people/person.type.ts';
import { ClaimActionEnum, type ClaimAction } from './claim.enums.ts';
import type { ClaimAssignmentService } from './claim-assignment.service.ts';
import {
  AssignClaimInput,
  ClaimsArgs,
  CreateClaimInput,
  RestoreRevisionInput,
  ReviseClaimInput,
} from './claim.inputs.ts';
import { claimPayload } from './claim-payload.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';
import {
  Claim,
  ClaimConnection,
  ClaimPayload,
  PublicationCount,
  RefusedAction,
  StatusCount,
  WorkCounts,
} from './claim.type.ts';
import { allowedActions, refusedActions } from './allowed-actions.ts';
import type { ClaimWritingService } from './claim-writing.service.ts';
import { Claimant, Revision } from './revision.type.ts';

@Resolver(() => Claim)
export class ClaimResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly writing: ClaimWritingService,
    private readonly assignment: ClaimAssignmentService,
  ) {}

  @Query(() => ClaimConnection, {
    name: 'claims',
    description: 'The claims at the desk, last changed first unless another order is asked for.',
  })
  list(
    @Args(() => ClaimsArgs) args: ClaimsArgs,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimConnection> {
    return this.claims.list(viewer, args);
  }

  @Query(() => [StatusCount], { description: 'How many claims stand at each verification status.' })
  claimCounts(): Promise<StatusCount[]> {
    return this.claims.counts();
  }

  @Query(() => WorkCounts, { description: 'How much there is to do for the signed-in person.' })
  workCounts(@Ctx() { viewer }: SignedInContext): Promise<WorkCounts> {
    return this.claims.workCounts(viewer);
  }

  @Query(() => Claim, { nullable: true, description: 'One claim, or null when there is none with the id.' })
  claim(@Arg('id', () => ID, { description: 'Id of the claim.' }) id: string): Promise<Claim | null> {
    return this.claims.find(id);
  }

  @Query(() => [Claimant], {
    description: 'Claimants whose name has the words, for completing while one types.',
  })
  claimants(
    @Arg('search', () => String, { description: 'Part of the name; empty for all.' }) search: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, from 0 to 100.' })
    first: number,
  ): Promise<Claimant[]> {
    return this.claims.claimants({ search, first });
  }

  @Mutation(() => ClaimPayload, { description: 'Makes a claim and its first revision.' })
  createClaim(
    @Arg('input', () => CreateClaimInput, { description: 'The claim.' }) input: CreateClaimInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.writing.create(viewer, input));
  }

  @Mutation(() => ClaimPayload, {
    description: 'Writes a new revision of a claim. Any change voids an approval of the revision before.',
  })
  reviseClaim(
    @Arg('input', () => ReviseClaimInput, { description: 'What changes.' }) input: ReviseClaimInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.writing.revise(viewer, input));
  }

  @Mutation(() => ClaimPayload, {
    description: 'Writes an earlier revision again, as the newest. What came between stays in the history.',
  })
  restoreRevision(
    @Arg('input', () => RestoreRevisionInput, { description: 'Which one.' }) input: RestoreRevisionInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.writing.restore(viewer, input));
  }

  @Mutation(() => ClaimPayload, { description: 'Says who works on a claim, until when and how soon.' })
  assignClaim(
    @Arg('input', () => AssignClaimInput, { description: 'Who, until when, how soon.' })
    input: AssignClaimInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.assignment.assign(viewer, input));
  }

  @FieldResolver(() => Person, { description: 'Who made the newest change.' })
  updatedBy(@Root() { updatedBy, createdBy }: ClaimRecord): Person {
    return updatedBy ?? createdBy;
  }

  @FieldResolver(() => Revision, { description: 'The newest revision: the one in work.' })
  revision(@Root() claim: ClaimRecord): Revision {
    return claim.revisions[0]!;
  }

  @FieldResolver(() => [Revision], { description: 'All revisions, newest first.' })
  revisions(@Root() claim: ClaimRecord): Promise<Revision[]> {
    return this.claims.revisionsOf(claim.id);
  }

  @FieldResolver(() => [ClaimActionEnum], { description: 'What the signed-in person may do with it now.' })
  async allowedActions(
    @Root() claim: ClaimRecord,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimAction[]> {
    return allowedActions(claim, viewer, await this.claims.refusals(claim, viewer));
  }

  @FieldResolver(() => [RefusedAction], {
    description:
      'What the signed-in person cannot do with it yet though their role has it, with why: APPROVE in review, PUBLISH in review and after it.',
  })
  async refusedActions(
    @Root() claim: ClaimRecord,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RefusedAction[]> {
    return refusedActions(claim, viewer, await this.claims.refusals(claim, viewer));
  }
}

@Resolver(() => WorkCounts)
export class WorkCountsResolver {
  constructor(private readonly claims: ClaimService) {}

  @FieldResolver(() => [PublicationCount], { description: 'All claims, by what the public sees of them.' })
  publication(): Promise<PublicationCount[]> {
    return this.claims.publicationCounts();
  }
}
