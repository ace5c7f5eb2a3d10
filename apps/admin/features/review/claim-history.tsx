'use client';

import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './claim-history.module.css';
import { type HistoryEvent, historyOf } from './history.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { RevisionDiff } from './revision-diff.tsx';

export interface ClaimHistoryProps {
  readonly claim: ClaimDetailFragment;
  /** Writes an earlier revision again; null when the person may not, or has unsaved changes. */
  readonly onRestore: ((number: number, publicNote: string) => void) | null;
}

/** Everything that happened to a claim, newest first, with what each revision changed. */
export function ClaimHistory({ claim, onRestore }: ClaimHistoryProps) {
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
            <EventDetail event={event} claim={claim} onRestore={onRestore} />
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

function EventDetail({ event, claim, onRestore }: ClaimHistoryProps & { readonly event: HistoryEvent }) {
  const t = useTranslations('review.history');
  const format = useFormatter();
  if (event.kind === 'publication') {
    return (
      <>
        <p className={styles.detail}>{t('approvedBy', { names: format.list(event.approvedBy) })}</p>
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
    return <RevisionDetail key={event.number} event={event} claim={claim} onRestore={onRestore} />;
  }
  return (
    <>
      {event.comment && (
        <p className={styles.comment} dir="auto">
          {event.comment}
        </p>
      )}
      {event.kind === 'review' && event.decision !== 'CHANGES_REQUESTED' && event.linkSeenBy.length > 0 && (
        <p className={styles.detail}>{t('linkSeen', { names: format.list(event.linkSeenBy) })}</p>
      )}
    </>
  );
}

function RevisionDetail({
  event,
  claim,
  onRestore,
}: ClaimHistoryProps & { readonly event: Extract<HistoryEvent, { kind: 'revision' }> }) {
  const t = useTranslations('review.history');
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { number, text } = event;
  return (
    <details className={styles.detail} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>{t(number === 1 ? 'showText' : 'showChanges', { number })}</summary>
      <p className={styles.comment} dir="auto">
        {text}
      </p>
      {isOpen && number > 1 && <RevisionDiff claimId={claim.id} from={number - 1} to={number} />}
      {onRestore && number !== claim.revision.number && (
        <Button look="quiet" icon="back" onClick={() => setAsked(true)}>
          {t('restore', { number })}
        </Button>
      )}
      {asked && (
        <RestoreDialog
          number={number}
          wantsNote={claim.publicationStatus !== 'UNPUBLISHED'}
          onClose={() => setAsked(false)}
          onConfirm={(note) => {
            setAsked(false);
            onRestore?.(number, note);
          }}
        />
      )}
    </details>
  );
}
