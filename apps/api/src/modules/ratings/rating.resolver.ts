import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { RatingEditingService } from './rating-editing.service.ts';
import type { RatingRecord } from './rating.records.ts';
import type { RatingService } from './rating.service.ts';
import {
  CreateRatingInput,
  OrderRatingsInput,
  Rating,
  RatingScale,
  RatingScalePayload,
  UpdateRatingInput,
} from './rating.type.ts';

@Resolver(() => Rating)
export class RatingResolver {
  constructor(
    private readonly ratings: RatingService,
    private readonly editing: RatingEditingService,
  ) {}

  @Query(() => RatingScale, { description: 'The rating scale of the newsroom.' })
  ratingScale(): Promise<RatingScale> {
    return this.ratings.scale();
  }

  @Mutation(() => RatingScalePayload, { description: 'Adds a label to the scale.' })
  createRating(
    @Arg('input', () => CreateRatingInput, { description: 'The label.' }) input: CreateRatingInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RatingScalePayload> {
    return scalePayload(() => this.editing.create(viewer, input));
  }

  @Mutation(() => RatingScalePayload, {
    description: 'Changes, retires or brings back a label of the scale.',
  })
  updateRating(
    @Arg('input', () => UpdateRatingInput, { description: 'What changes.' }) input: UpdateRatingInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RatingScalePayload> {
    return scalePayload(() => this.editing.update(viewer, input));
  }

  @Mutation(() => RatingScalePayload, { description: 'Puts the labels of the scale in another order.' })
  orderRatings(
    @Arg('input', () => OrderRatingsInput, { description: 'The order.' }) input: OrderRatingsInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<RatingScalePayload> {
    return scalePayload(() => this.editing.order(viewer, input));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can no longer be given.' })
  retired(@Root() rating: RatingRecord): boolean {
    return rating.retiredAt !== null;
  }
}

function scalePayload(run: () => Promise<RatingScale>): Promise<RatingScalePayload> {
  return withUserErrors<Pick<RatingScalePayload, 'scale'>>({ scale: null }, async () => ({
    scale: await run(),
  }));
}
