'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { Button } from '../../components/ui/button.tsx';
import type { EditedScaleFragment } from '../../generated/documents.ts';
import { createRating, orderRatings, updateRating } from './rating.actions.ts';
import { type EditedRating, RATING_FIELD_IDS, type RatingFields, RatingForm } from './rating-form.tsx';
import styles from './settings.module.css';
import { useListAction } from './use-list-action.ts';

const WAYS = [
  { way: 'up', step: -1 },
  { way: 'down', step: 1 },
] as const;

/** The rating scale: its labels in order, moved, changed, added and retired. */
export function RatingList({ scale }: { readonly scale: EditedScaleFragment }) {
  const t = useTranslations('ratingScale');
  const [edited, setEdited] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const { busy, failure, problems, run } = useListAction();
  const { version, ratings } = scale;

  const save = async (rating: EditedRating | null, { key, retired, value, ...label }: RatingFields) => {
    setDone('');
    const shown = { version, ...label, value: value === '' ? null : Math.round(Number(value)) };
    const result = await run(() =>
      rating ? updateRating({ ...shown, id: rating.id, retired }) : createRating({ ...shown, key }),
    );
    if (result.outcome !== 'done') return;
    setEdited(null);
    setDone(t('saved', { name: label.name }));
  };
  const moved = useRef<string | null>(null);
  const move = async ({ id, name }: EditedRating, way: string, to: number) => {
    setDone('');
    moved.current = `${way}-${id}`;
    const ratingIds = ratings.map((each) => each.id).filter((each) => each !== id);
    ratingIds.splice(to, 0, id);
    const result = await run(() => orderRatings({ version, ratingIds }));
    if (result.outcome === 'done') setDone(t('moved', { name, place: to + 1, count: ratings.length }));
  };
  // The focus goes along with what was moved; at an end of the list, to the way back.
  useEffect(() => {
    const button = moved.current === null ? null : document.getElementById(moved.current);
    moved.current = null;
    const target = button?.matches(':disabled')
      ? button.parentElement?.querySelector('button:enabled')
      : button;
    if (target instanceof HTMLElement) target.focus();
  }, [version]);

  const form = (rating: EditedRating | null) => (
    <RatingForm
      key={rating?.id ?? 'new'}
      rating={rating}
      busy={busy}
      problems={problems}
      onSave={(fields) => void save(rating, fields)}
      onCancel={() => setEdited(null)}
    />
  );
  return (
    <>
      {/* Not under a form that is being filled: what is saved must be told apart from what others saved. */}
      {edited === null && <RefreshOn kinds={['RATING_SCALE']} />}
      <ErrorSummary problems={problems} ids={RATING_FIELD_IDS} />
      <FailureNotice failure={failure} />
      <p role="status">{done}</p>
      <ol className={styles.list} aria-label={t('list')}>
        {ratings.map((rating, index) => (
          <li key={rating.id} className={styles.item}>
            {edited === rating.id ? (
              form(rating)
            ) : (
              <>
                <div className={styles.head}>
                  <span>
                    <RatingBadge rating={rating} />{' '}
                    <span className={styles.soft}>
                      {rating.value === null ? t('noValue') : t('value', { value: rating.value })}
                      {rating.retired && ` · ${t('retired')}`}
                    </span>
                  </span>
                  <span className={styles.buttons}>
                    {WAYS.map(({ way, step }) => (
                      <Button
                        key={way}
                        id={`${way}-${rating.id}`}
                        look="quiet"
                        aria-label={t(`${way}Of`, { name: rating.name })}
                        disabled={ratings[index + step] === undefined}
                        onClick={() => {
                          if (!busy) void move(rating, way, index + step);
                        }}
                      >
                        {t(way)}
                      </Button>
                    ))}
                    <Button
                      look="quiet"
                      icon="pencil"
                      aria-label={t('changeOf', { name: rating.name })}
                      onClick={() => setEdited(rating.id)}
                    >
                      {t('change')}
                    </Button>
                  </span>
                </div>
                <p dir="auto">{rating.explanation}</p>
              </>
            )}
          </li>
        ))}
      </ol>
      {edited === 'new' ? (
        <div className={styles.item}>{form(null)}</div>
      ) : (
        <div>
          <Button icon="plus" look="primary" onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        </div>
      )}
    </>
  );
}
