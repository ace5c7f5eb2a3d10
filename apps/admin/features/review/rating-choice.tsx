'use client';

import { useTranslations } from 'use-intl';
import { Icon, isIconName } from '../../components/ui/icon.tsx';
import type { RatingsFragment } from '../../generated/documents.ts';
import styles from './rating-choice.module.css';

export type Rating = RatingsFragment['ratings'][number];

export interface RatingChoiceProps {
  readonly ratings: readonly Rating[];
  /** Id of the chosen rating; empty for none. */
  readonly value: string;
  readonly onChange: (ratingId: string) => void;
  readonly error?: string | undefined;
}

/** The labels of the rating scale, one of them chosen, each with what it means. */
export function RatingChoice({ ratings, value, onChange, error }: RatingChoiceProps) {
  const t = useTranslations('claim');
  const offered = ratings.filter(({ id, retired }) => !retired || id === value);
  return (
    <fieldset
      className={styles.group}
      id="ratingId"
      tabIndex={-1}
      aria-describedby={error ? 'rating-error' : undefined}
    >
      <legend className={styles.legend}>{t('rating')}</legend>
      <div className={styles.options}>
        <label className={styles.option}>
          <input type="radio" name="rating" checked={value === ''} onChange={() => onChange('')} />
          <span className={styles.name}>{t('noRating')}</span>
          <span className={styles.explanation}>{t('noRatingHint')}</span>
        </label>
        {offered.map((rating) => (
          <label key={rating.id} className={styles.option}>
            <input
              type="radio"
              name="rating"
              checked={value === rating.id}
              onChange={() => onChange(rating.id)}
            />
            <span className={styles.label} style={{ backgroundColor: rating.colour }}>
              <Icon name={isIconName(rating.icon) ? rating.icon : 'circle'} />
              {rating.name}
              {rating.retired && ` (${t('retired')})`}
            </span>
            <span className={styles.explanation}>{rating.explanation}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className={styles.error} id="rating-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
