import { DEFAULT_RATING_SCALE, DEFAULT_RATING_SCALE_NAME } from '@verbatim/shared';
import type { RunTransaction } from '../../platform/database.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import type { RatingRecord } from './rating.records.ts';
import type { RatingRepository } from './rating.repository.ts';

export class RatingService {
  constructor(
    private readonly ratings: RatingRepository,
    private readonly transaction: RunTransaction,
  ) {}

  /** The scale in use, its labels in order. The one that ships is there from the first start on. */
  async scale() {
    const scale = await this.ratings.defaultScale();
    if (scale === null) throw new Error('the database has no rating scale');
    return scale;
  }

  /**
   * A rating that can be given.
   * @throws UserErrorException NOT_FOUND or RATING_RETIRED
   */
  async forVerdict(id: string): Promise<RatingRecord> {
    const rating = isId(id) ? await this.ratings.find(id) : null;
    if (rating === null)
      throw refused('NOT_FOUND', 'There is no rating with this id. Choose one of the scale.');
    if (rating.retiredAt !== null) {
      throw refused(
        'RATING_RETIRED',
        `The rating “${rating.name}” is retired. Choose another one of the scale.`,
      );
    }
    return rating;
  }

  /** Makes the scale that ships, unless there is one in use. @returns whether it was made */
  async ensureDefaultScale(): Promise<boolean> {
    if ((await this.ratings.defaultScale()) !== null) return false;
    await this.transaction((tx) =>
      this.ratings.createScale(tx, {
        name: DEFAULT_RATING_SCALE_NAME,
        isDefault: true,
        ratings: { create: DEFAULT_RATING_SCALE.map((rating, ordinal) => ({ ...rating, ordinal })) },
      }),
    );
    return true;
  }
}

function refused(code: 'NOT_FOUND' | 'RATING_RETIRED', message: string): UserErrorException {
  return new UserErrorException({ code, field: 'input.ratingId', message });
}
