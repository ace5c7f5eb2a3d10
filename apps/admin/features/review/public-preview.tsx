'use client';

import { useTranslations } from 'use-intl';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import type { ClaimFields } from './claim-fields.ts';
import styles from './public-preview.module.css';
import type { Rating } from './rating-choice.tsx';

export interface PublicPreviewProps {
  readonly fields: ClaimFields;
  readonly language: string;
  readonly ratings: readonly Rating[];
}

/** Everything of a claim that goes public, and nothing that does not. */
export function PublicPreview({ fields, language, ratings }: PublicPreviewProps) {
  const t = useTranslations('review.preview');
  const claim = useTranslations('claim');
  const stances = useTranslations('evidence.stance');
  const rating = ratings.find(({ id }) => id === fields.ratingId);
  return (
    <article className={styles.card} aria-label={t('title')}>
      {fields.proposes !== 'PUBLICATION' && (
        <p className={styles.note} dir="auto">
          <strong>{claim(`proposesOption.${fields.proposes}`)}:</strong> {fields.publicNote || t('noNote')}
        </p>
      )}
      <p className={styles.claim} dir="auto" lang={language}>
        {fields.text}
      </p>
      <p className={styles.by}>
        <bdi>{fields.claimantName || claim('noClaimant')}</bdi>
        {fields.claimedOn && (
          <>
            {', '}
            <CalendarDate date={fields.claimedOn} />
          </>
        )}
      </p>
      <p>{rating ? <RatingBadge rating={rating} /> : claim('noRating')}</p>
      <p className={styles.prose} dir="auto">
        {fields.rationale || claim('noRationale')}
      </p>
      <ul className={styles.evidence}>
        {fields.evidence.map(({ key, stance, exact, note, sourceTitle }) => (
          <li key={key}>
            <span className={styles.stance}>
              <Icon name={STANCE_ICONS[stance]} /> {stances(stance)}
            </span>{' '}
            <q dir="auto">{exact}</q> — <bdi>{sourceTitle}</bdi>
            {note && <span dir="auto"> ({note})</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}
