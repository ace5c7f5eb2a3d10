'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { AppearanceList } from './appearance-list.tsx';
import type { ClaimFields, EvidenceFields } from './claim-fields.ts';
import styles from './claim-reading.module.css';
import { EvidenceList } from './evidence-list.tsx';
import type { Rating } from './rating-choice.tsx';
import { type Topic, namesOf } from './topic-choice.tsx';

export interface ClaimReadingProps {
  readonly fields: ClaimFields;
  readonly language: string;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  readonly onShowEvidence: (evidence: EvidenceFields) => void;
  /** What the checker says, below the claim's text. */
  readonly check: ReactNode;
}

/** A claim to read, as somebody who reviews it wants it. */
export function ClaimReading({
  fields,
  language,
  ratings,
  topics,
  onShowEvidence,
  check,
}: ClaimReadingProps) {
  const t = useTranslations('claim');
  const rating = ratings.find(({ id }) => id === fields.ratingId);
  return (
    <div className={styles.reading}>
      <p className={styles.claim} dir="auto" lang={language}>
        {fields.text}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('claimant')}</dt>
          <dd>
            <bdi>{fields.claimantName || t('noClaimant')}</bdi>
          </dd>
        </div>
        {fields.claimedOn && (
          <div>
            <dt>{t('claimedOn')}</dt>
            <dd>
              <CalendarDate date={fields.claimedOn} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('rating')}</dt>
          <dd>{rating ? <RatingBadge rating={rating} /> : t('noRating')}</dd>
        </div>
        {fields.topicIds.length > 0 && (
          <div>
            <dt>{t('topics')}</dt>
            <dd>{namesOf(topics, fields.topicIds)}</dd>
          </div>
        )}
      </dl>
      {check}
      <EvidenceList evidence={fields.evidence} onShow={onShowEvidence} />
      <section aria-labelledby="rationale-heading">
        <h3 id="rationale-heading">{t('rationale')}</h3>
        <p className={styles.prose} dir="auto">
          {fields.rationale || t('noRationale')}
        </p>
      </section>
      {fields.proposes !== 'PUBLICATION' && (
        <section aria-labelledby="proposes-heading">
          <h3 id="proposes-heading">{t(`proposesOption.${fields.proposes}`)}</h3>
          <p className={styles.prose} dir="auto">
            {fields.publicNote}
          </p>
        </section>
      )}
      <AppearanceList appearances={fields.appearances} />
    </div>
  );
}
