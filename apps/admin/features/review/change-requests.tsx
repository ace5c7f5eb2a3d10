'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormActions } from '../../components/form/form-actions.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './change-requests.module.css';

type ChangeRequest = ClaimDetailFragment['changeRequests'][number];
type RequestedSpan = NonNullable<ChangeRequest['span']>;

/** Words of a snapshot that a reviewer wants a change at. Positions in code points. */
export interface WantedAt {
  readonly snapshotId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface ChangeRequestsProps {
  readonly requests: readonly ChangeRequest[];
  readonly mayAsk: boolean;
  readonly mayResolve: boolean;
  readonly busy: boolean;
  /** Words that were just selected for a request; null for one about the claim as a whole. */
  readonly wantedAt: WantedAt | null;
  readonly onAsk: (message: string, at: WantedAt | null) => void;
  readonly onForgetWords: () => void;
  readonly onStep: (request: ChangeRequest, isDone: boolean) => void;
  readonly onShow: (span: RequestedSpan) => void;
}

/** What reviewers want changed, one by one, each with whether it is done. */
export function ChangeRequests(props: ChangeRequestsProps) {
  const { requests, mayAsk, mayResolve, busy, onStep, onShow } = props;
  const t = useTranslations('changeRequests');
  if (requests.length === 0 && !mayAsk) return null;
  if (requests.length === 0) return <AskForm {...props} />;
  const open = requests.filter(({ resolved }) => !resolved).length;
  return (
    <section aria-labelledby="change-requests">
      <h3 id="change-requests">
        {t('title')} <span className={styles.count}>{t('count', { open })}</span>
      </h3>
      <ul className={styles.list}>
        {requests.map((request) => (
          <li key={request.id} className={`${styles.item} ${request.resolved ? styles.resolved : ''}`}>
            <p className={styles.state}>
              <Icon name={request.resolved ? 'check' : 'back'} /> {t(request.resolved ? 'resolved' : 'open')}
            </p>
            {request.span && (
              <blockquote className={styles.words} dir="auto">
                {request.span.exact}
              </blockquote>
            )}
            <p className={styles.message} dir="auto">
              {request.message}
            </p>
            <p className={styles.by}>
              {t('by', { name: request.requestedBy.name, number: request.revisionNumber })}{' '}
              <LocalTime at={request.createdAt} />
            </p>
            <div className={styles.actions}>
              <ShowButton span={request.span} onShow={onShow} />
              {mayResolve && (
                <Button
                  look="quiet"
                  icon={request.resolved ? 'back' : 'check'}
                  disabled={busy}
                  onClick={() => onStep(request, !request.resolved)}
                >
                  {t(request.resolved ? 'reopen' : 'resolve')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayAsk && <AskForm {...props} />}
    </section>
  );
}

function ShowButton({
  span,
  onShow,
}: {
  readonly span: ChangeRequest['span'];
  readonly onShow: (span: RequestedSpan) => void;
}) {
  const t = useTranslations('changeRequests');
  if (!span) return null;
  return (
    <Button look="quiet" icon="text" onClick={() => onShow(span)}>
      {t('show')}
    </Button>
  );
}

function AskForm({ busy, wantedAt, onAsk, onForgetWords }: ChangeRequestsProps) {
  const t = useTranslations('changeRequests');
  const [message, setMessage] = useState('');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && !wantedAt) {
    return (
      <div className={styles.actions}>
        <Button look="quiet" icon="plus" onClick={() => setOpen(true)}>
          {t('ask')}
        </Button>
      </div>
    );
  }
  const close = () => {
    setMessage('');
    setOpen(false);
    onForgetWords();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (message.trim() === '') return document.getElementById('change-request')?.focus();
    onAsk(message.trim(), wantedAt);
    close();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {wantedAt && (
        <blockquote className={styles.words} dir="auto">
          {wantedAt.exact}
        </blockquote>
      )}
      <Field id="change-request" label={t('message')} hint={t('hint')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            autoFocus
            maxLength={LIMITS.note}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
      </Field>
      <FormActions submit={t('send')} busy={busy} onCancel={close} />
    </form>
  );
}
