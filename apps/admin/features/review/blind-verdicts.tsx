'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './blind-verdicts.module.css';
import type { Rating } from './rating-choice.tsx';

export interface BlindVerdictsProps {
  readonly verdicts: ClaimDetailFragment['blindVerdicts'];
  readonly ratings: readonly Rating[];
  readonly hasRating: boolean;
  readonly mayWant: boolean;
  readonly busy: boolean;
  readonly onWant: (wanted: boolean) => void;
  readonly onGive: (ratingId: string, rationale: string) => void;
}

/** Two people rate the claim, and neither sees what the other found until both have. */
export function BlindVerdicts(props: BlindVerdictsProps) {
  const { verdicts, ratings, hasRating, mayWant, busy, onWant, onGive } = props;
  const t = useTranslations('blind');
  const { wanted, waitsForMe, given, mine, both, agree } = verdicts;
  if (!wanted) {
    if (!mayWant || hasRating) return null;
    return (
      <div className={styles.actions}>
        <Button look="quiet" icon="eye" disabled={busy} onClick={() => onWant(true)}>
          {t('want')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.box} aria-labelledby="blind">
      <h3 id="blind">{t('title')}</h3>
      <p>{t('given', { given })}</p>
      {mine && both.length === 0 && (
        <p>
          {t('mine')} <RatingBadge rating={mine.rating} />
        </p>
      )}
      {both.length > 0 && (
        <>
          <Notice tone={agree ? 'good' : 'warn'}>{t(agree ? 'agree' : 'differ')}</Notice>
          <ul className={styles.both}>
            {both.map(({ id, person, rating, rationale }) => (
              <li key={id}>
                <p>
                  {person.name}: <RatingBadge rating={rating} />
                </p>
                <p className={styles.rationale} dir="auto">
                  {rationale}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {waitsForMe && <VerdictForm ratings={ratings} busy={busy} onGive={onGive} />}
      {mayWant && given === 0 && (
        <div className={styles.actions}>
          <Button look="quiet" disabled={busy} onClick={() => onWant(false)}>
            {t('unwant')}
          </Button>
        </div>
      )}
    </section>
  );
}

function VerdictForm({ ratings, busy, onGive }: Pick<BlindVerdictsProps, 'ratings' | 'busy' | 'onGive'>) {
  const t = useTranslations('blind');
  const claim = useTranslations('claim');
  const [ratingId, setRatingId] = useState('');
  const [rationale, setRationale] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (ratingId === '') return document.getElementById('blind-rating')?.focus();
    if (rationale.trim() === '') return document.getElementById('blind-rationale')?.focus();
    onGive(ratingId, rationale.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        id="blind-rating"
        label={claim('rating')}
        error={tried && ratingId === '' ? t('ratingMissing') : undefined}
      >
        {(control) => (
          <select {...control} value={ratingId} onChange={(event) => setRatingId(event.target.value)}>
            <option value="">{t('choose')}</option>
            {ratings
              .filter(({ retired }) => !retired)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field
        id="blind-rationale"
        label={claim('rationale')}
        hint={t('hint')}
        error={tried && rationale.trim() === '' ? t('rationaleMissing') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            dir="auto"
            maxLength={LIMITS.rationale}
            value={rationale}
            onChange={(event) => setRationale(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {t('give')}
        </Button>
      </div>
    </form>
  );
}
