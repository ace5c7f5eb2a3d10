import { Arg, ID, Query, Resolver } from 'type-graphql';
import type { CheckService } from './check.service.ts';
import { ClaimCheck } from './check.type.ts';

@Resolver()
export class CheckResolver {
  constructor(private readonly check: CheckService) {}

  @Query(() => ClaimCheck, { description: 'Checks the words of a claim, kept or not, against one snapshot.' })
  checkClaim(
    @Arg('text', () => String, { description: 'The claim.' }) text: string,
    @Arg('snapshotId', () => ID, { description: 'The snapshot to check against.' }) snapshotId: string,
  ): Promise<ClaimCheck> {
    return this.check.claim({ text, snapshotId });
  }
}
