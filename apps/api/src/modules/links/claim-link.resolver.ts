import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import type { ClaimLinkService } from './claim-link.service.ts';
import { ClaimLink, LinkClaimsInput, UnlinkClaimsInput } from './claim-link.type.ts';

@Resolver(() => Claim)
export class ClaimLinkResolver {
  constructor(private readonly links: ClaimLinkService) {}

  @Mutation(() => ClaimPayload, { description: 'Says that another claim says the same, and why.' })
  linkClaims(
    @Arg('input', () => LinkClaimsInput, { description: 'Which two, and why.' }) input: LinkClaimsInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.links.link(viewer, input));
  }

  @Mutation(() => ClaimPayload, { description: 'Says that another claim does not say the same after all.' })
  unlinkClaims(
    @Arg('input', () => UnlinkClaimsInput, { description: 'Which two.' }) input: UnlinkClaimsInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.links.unlink(viewer, input));
  }

  @FieldResolver(() => [ClaimLink], { description: 'Claims that say the same, oldest link first.' })
  sameAs(@Root() claim: ClaimRecord): Promise<ClaimLink[]> {
    return this.links.of(claim.id);
  }
}
