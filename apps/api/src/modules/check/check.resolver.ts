import { Arg, ID, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { CheckService } from './check.service.ts';
import { ClaimCheck } from './check.type.ts';

@Resolver()
export class CheckResolver {
  constructor(private readonly check: CheckService) {}

  @Query(() => ClaimCheck, { description: 'Checks the words of a claim, kept or not, against one snapshot.' })
  checkClaim(
    @Arg('text', () => String, { description: 'The claim.' }) text: string,
    @Arg('snapshotId', () => ID, { description: 'The snapshot to check against.' }) snapshotId: string,
    @Arg('claimedOn', () => DateScalar, {
      nullable: true,
      description: 'Day on which the claim was made: what “yesterday” and “last year” in it count from.',
    })
    claimedOn: string | null,
  ): Promise<ClaimCheck> {
    return this.check.claim({ text, snapshotId, claimedOn });
  }
}
