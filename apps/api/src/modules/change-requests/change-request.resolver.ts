import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import type { ChangeRequestService } from './change-request.service.ts';
import { AddChangeRequestInput, ChangeRequest, ChangeRequestStepInput } from './change-request.type.ts';

const WHICH = { description: 'Which change request, and what to say.' };

@Resolver(() => Claim)
export class ChangeRequestResolver {
  constructor(private readonly requests: ChangeRequestService) {}

  @Mutation(() => ClaimPayload, {
    description: 'Asks for one change in a claim, or where it rests on words of a source.',
  })
  addChangeRequest(
    @Arg('input', () => AddChangeRequestInput, { description: 'What has to change.' })
    input: AddChangeRequestInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.requests.add(viewer, input));
  }

  @Mutation(() => ClaimPayload, { description: 'Says that one change that was asked for is done.' })
  resolveChangeRequest(
    @Arg('input', () => ChangeRequestStepInput, WHICH) input: ChangeRequestStepInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.requests.resolve(viewer, input));
  }

  @Mutation(() => ClaimPayload, { description: 'Says that a change is not done after all.' })
  reopenChangeRequest(
    @Arg('input', () => ChangeRequestStepInput, WHICH) input: ChangeRequestStepInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.requests.reopen(viewer, input));
  }

  @FieldResolver(() => [ChangeRequest], { description: 'What reviewers wanted changed, oldest first.' })
  changeRequests(@Root() claim: ClaimRecord): Promise<ChangeRequest[]> {
    return this.requests.of(claim.id);
  }
}
