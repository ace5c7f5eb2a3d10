import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import type { FindingDismissalService } from './finding-dismissal.service.ts';
import { DismissFindingInput, FindingDismissal, TakeUpFindingInput } from './finding-dismissal.type.ts';

@Resolver(() => Claim)
export class FindingDismissalResolver {
  constructor(private readonly dismissals: FindingDismissalService) {}

  @Mutation(() => ClaimPayload, {
    description: 'Says that a finding of the checker does not matter for a claim, and why.',
  })
  dismissFinding(
    @Arg('input', () => DismissFindingInput, { description: 'Which finding, and why.' })
    input: DismissFindingInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.dismissals.dismiss(viewer, input));
  }

  @Mutation(() => ClaimPayload, { description: 'Says that a dismissed finding matters after all.' })
  takeUpFinding(
    @Arg('input', () => TakeUpFindingInput, { description: 'Which dismissal ends.' })
    input: TakeUpFindingInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.dismissals.takeUp(viewer, input));
  }

  @FieldResolver(() => [FindingDismissal], {
    description: 'Findings that do not matter, each with the reason, oldest first.',
  })
  dismissedFindings(@Root() claim: ClaimRecord): Promise<FindingDismissal[]> {
    return this.dismissals.of(claim.id);
  }
}
