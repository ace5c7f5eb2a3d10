'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './claim-history.module.css';
import { type HistoryEvent, historyOf } from './history.ts';

/** Everything that happened to a claim, newest first. */
export function ClaimHistory({ claim }: { readonly claim: ClaimDetailFragment }) {
  const t = useTranslations('review.history');
  const events = useMemo(() => historyOf(claim), [claim]);
  return (
    <section className={styles.history} aria-labelledby="history-heading">
      <h2 id="history-heading">{t('title')}</h2>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={`${event.kind}:${event.id}`} className={styles.event}>
            <p>
              <EventTitle event={event} />{' '}
              <span className={styles.at}>
                <LocalTime at={event.at} />
              </span>
            </p>
            <EventDetail event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventTitle({ event }: { readonly event: HistoryEvent }) {
  const t = useTranslations('review.history');
  const statuses = useTranslations('verificationStatus');
  switch (event.kind) {
    case 'revision':
      return t('revision', { name: event.name, number: event.number });
    case 'move':
      return t('move', { name: event.name, from: statuses(event.from), to: statuses(event.to) });
    case 'review':
      return t('review', { name: event.name, number: event.number, decision: event.decision });
    case 'publication':
      return t('publication', { name: event.name, kind: event.publicationKind });
  }
}

function EventDetail({ event }: { readonly event: HistoryEvent }) {
  const t = useTranslations('review.history');
  if (event.kind === 'publication') {
    return (
      <>
        <p className={styles.detail}>{t('approvedBy', { name: event.approvedBy })}</p>
        {event.note && (
          <p className={styles.comment} dir="auto">
            {event.note}
          </p>
        )}
        <p className={styles.hash}>{t('hash', { hash: event.hash })}</p>
      </>
    );
  }
  if (event.kind === 'revision') {
    return (
      <details className={styles.detail}>
        <summary>{t('showText', { number: event.number })}</summary>
        <p className={styles.comment} dir="auto">
          {event.text}
        </p>
      </details>
    );
  }
  return event.comment ? (
    <p className={styles.comment} dir="auto">
      {event.comment}
    </p>
  ) : null;
}
