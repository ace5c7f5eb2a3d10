import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import { claimPayload } from '../claims/claim-payload.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import { Claim, ClaimPayload } from '../claims/claim.type.ts';
import type { PublicationService } from './publication.service.ts';
import { Publication, PublishInput, WithholdInput } from './publication.type.ts';

@Resolver(() => Claim)
export class PublicationResolver {
  constructor(private readonly publication: PublicationService) {}

  @Mutation(() => ClaimPayload, {
    description:
      'Makes the approved newest revision public: as publication, correction or retraction, as it proposes.',
  })
  publish(
    @Arg('input', () => PublishInput, { description: 'The claim.' }) input: PublishInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.publication.publish(viewer, input));
  }

  @Mutation(() => ClaimPayload, {
    description: 'Takes a published claim down at once. The public sees WITHHELD until two people decide.',
  })
  withhold(
    @Arg('input', () => WithholdInput, { description: 'The claim and the reason.' }) input: WithholdInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ClaimPayload> {
    return claimPayload(() => this.publication.withhold(viewer, input));
  }

  @FieldResolver(() => [Publication], { description: 'What went public of the claim, newest first.' })
  publications(@Root() claim: ClaimRecord): Promise<Publication[]> {
    return this.publication.of(claim.id);
  }
}
