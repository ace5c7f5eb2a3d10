'use client';

import { useTranslations } from 'use-intl';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import type { ClaimFields } from './claim-fields.ts';
import { asApproved, type LabelChange } from './label-changes.tsx';
import styles from './public-preview.module.css';
import type { Rating } from './rating-choice.tsx';
import type { Topic } from './topic-choice.tsx';

export interface PublicPreviewProps {
  readonly fields: ClaimFields;
  readonly language: string;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  /** What is called otherwise today than in what was approved, which is what goes public. */
  readonly labelChanges: readonly LabelChange[];
}

/** What of a claim goes public, as it was approved, and nothing that does not. */
export function PublicPreview({ fields, language, ratings, topics, labelChanges }: PublicPreviewProps) {
  const t = useTranslations('review.preview');
  const claim = useTranslations('claim');
  const stances = useTranslations('evidence.stance');
  const rating = ratings.find(({ id }) => id === fields.ratingId);
  const label = (what: string, today: string) => asApproved(labelChanges, what, today);
  const topicNames = fields.topicIds.map((topicId, index) =>
    label(`topics.${index}.name`, topics.find(({ id }) => id === topicId)?.name ?? ''),
  );
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
      <p>
        {rating ? (
          <RatingBadge
            rating={{
              name: label('rating.name', rating.name),
              colour: label('rating.colour', rating.colour),
              icon: label('rating.icon', rating.icon),
            }}
          />
        ) : (
          claim('noRating')
        )}
      </p>
      {topicNames.length > 0 && (
        <p className={styles.by}>
          {claim('topics')}: <bdi>{topicNames.join(', ')}</bdi>
        </p>
      )}
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
