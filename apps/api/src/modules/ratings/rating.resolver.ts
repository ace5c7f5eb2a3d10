import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RatingRecord } from './rating.records.ts';
import type { RatingService } from './rating.service.ts';
import { Rating, RatingScale } from './rating.type.ts';

@Resolver(() => Rating)
export class RatingResolver {
  constructor(private readonly ratings: RatingService) {}

  @Query(() => RatingScale, { description: 'The rating scale of the newsroom.' })
  ratingScale(): Promise<RatingScale> {
    return this.ratings.scale();
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can no longer be given.' })
  retired(@Root() rating: RatingRecord): boolean {
    return rating.retiredAt !== null;
  }
}
