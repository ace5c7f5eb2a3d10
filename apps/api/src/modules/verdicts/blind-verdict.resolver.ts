import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import type { BlindVerdictService } from './blind-verdict.service.ts';
import { BlindVerdicts, GiveBlindVerdictInput, WantBlindVerdictsInput } from './blind-verdict.type.ts';

@Resolver(() => Claim)
export class BlindVerdictResolver {
  constructor(private readonly verdicts: BlindVerdictService) {}

  @Mutation(() => ClaimPayload, {
    description: 'Says whether two people are to rate the claim without seeing each other.',
  })
  wantBlindVerdicts(
    @Arg('input', () => WantBlindVerdictsInput, { description: 'The claim.' }) input: WantBlindVerdictsInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.verdicts.want(viewer, input));
  }

  @Mutation(() => ClaimPayload, {
    description: 'Rates the newest revision without seeing the other verdict.',
  })
  giveBlindVerdict(
    @Arg('input', () => GiveBlindVerdictInput, { description: 'The verdict.' }) input: GiveBlindVerdictInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.verdicts.give(viewer, input));
  }

  @FieldResolver(() => BlindVerdicts, { description: 'How two people rate it without seeing each other.' })
  blindVerdicts(@Root() claim: ClaimRecord, @Ctx() { viewer }: SignedInContext): Promise<BlindVerdicts> {
    return this.verdicts.of(claim, viewer);
  }
}
