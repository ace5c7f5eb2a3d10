'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Icon, type IconName } from '../../components/ui/icon.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { Dismissals, DismissedFinding } from './dismissals.ts';
import styles from './finding-report.module.css';
import type { CheckedFinding, Excerpt } from './live-check.ts';

const SEVERITY_ICONS: Record<CheckedFinding['severity'], IconName> = {
  HIGH: 'cross',
  MEDIUM: 'warning',
  LOW: 'question',
};

export interface FindingReportProps {
  readonly findings: readonly CheckedFinding[];
  readonly claim: string;
  readonly dismissals: Dismissals;
  readonly onShow: (finding: CheckedFinding) => void;
  /** Takes the finding into the rationale; null when the claim is only read. */
  readonly onAccept: ((finding: CheckedFinding) => void) | null;
}

/** Where claim and source differ, both places underlined. Advice: each is taken into the rationale or set aside. */
export function FindingReport({ findings, claim, dismissals, onShow, onAccept }: FindingReportProps) {
  const t = useTranslations('findings');
  if (findings.length === 0) return null;
  const { change, busy } = dismissals;
  const isFound = ({ finding }: DismissedFinding) => findings.some(({ key }) => key === finding);
  const dismissed = dismissals.dismissed.filter(isFound);
  const open = findings.filter(({ key }) => !dismissed.some(({ finding }) => finding === key));
  return (
    <section aria-labelledby="findings">
      <h3 id="findings" className={styles.heading}>
        {t('title')} <span className={styles.hint}>{t('advice')}</span>
      </h3>
      <p className="visually-hidden" role="status">
        {t('count', { count: open.length })}
      </p>
      <ul className={styles.list}>
        {open.map((finding) => (
          <li key={finding.key} className={`${styles.item} ${styles[finding.severity]}`}>
            <FindingText finding={finding} claim={claim} />
            <div className={styles.actions}>
              {finding.inText && (
                <Button look="quiet" icon="text" onClick={() => onShow(finding)}>
                  {t('show')}
                </Button>
              )}
              {onAccept && (
                <Button look="quiet" icon="check" onClick={() => onAccept(finding)}>
                  {t('accept')}
                </Button>
              )}
              {change && (
                <DismissForm
                  busy={busy}
                  message={finding.message}
                  onDismiss={(reason) => change.dismiss(finding, reason)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {dismissed.length > 0 && (
        <details className={styles.dismissed}>
          <summary>{t('dismissed', { count: dismissed.length })}</summary>
          <ul className={styles.list}>
            {dismissed.map(({ finding, message, reason, by }) => (
              <li key={finding} className={styles.item}>
                <p>{message}</p>
                <p className={styles.reason} dir="auto">
                  {reason}
                </p>
                {by && (
                  <p className={styles.by}>
                    {t('dismissedBy', { name: by.name })} <LocalTime at={by.at} />
                  </p>
                )}
                {change && (
                  <div className={styles.actions}>
                    <Button look="quiet" icon="back" disabled={busy} onClick={() => change.takeUp(finding)}>
                      {t('takeUp')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingText({ finding, claim }: { readonly finding: CheckedFinding; readonly claim: string }) {
  const t = useTranslations('findings');
  const { kind, severity, message, inClaim, inText } = finding;
  return (
    <>
      <p className={styles.message}>
        <Icon name={SEVERITY_ICONS[severity]} />
        <span>
          <strong>{t(`kind.${kind}`)}</strong>{' '}
          <span className={styles.severity}>{t(`severity.${severity}`)}</span>
          <br />
          {message}
        </span>
      </p>
      <dl className={styles.places}>
        {inClaim && <Place name={t('inClaim')} excerpt={excerptOfClaim(claim, inClaim)} />}
        {inText && <Place name={t('inSource')} excerpt={inText.excerpt} />}
      </dl>
    </>
  );
}

function Place({ name, excerpt }: { readonly name: string; readonly excerpt: Excerpt }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">
        {excerpt.before}
        <u className={styles.words}>{excerpt.words}</u>
        {excerpt.after}
      </dd>
    </div>
  );
}

function DismissForm({
  busy,
  message,
  onDismiss,
}: {
  readonly busy: boolean;
  readonly message: string;
  readonly onDismiss: (reason: string) => void;
}) {
  const t = useTranslations('findings');
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button look="quiet" icon="slash" onClick={() => setReason('')}>
        {t('dismiss')}
      </Button>
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim() !== '' && !busy) onDismiss(reason.trim());
  };
  return (
    <span className={styles.dismissForm}>
      <input
        className={styles.input}
        aria-label={t('reasonFor', { message })}
        placeholder={t('reason')}
        dir="auto"
        maxLength={LIMITS.note}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit(event);
          if (event.key === 'Escape') setReason(null);
        }}
      />
      <Button disabled={busy || reason.trim() === ''} onClick={submit}>
        {t('dismissNow')}
      </Button>
    </span>
  );
}

/** Code points of the claim that are shown on either side of what a finding is about. */
const AROUND = 30;

function excerptOfClaim(claim: string, { start, end }: { start: number; end: number }): Excerpt {
  const characters = Array.from(claim);
  const from = Math.max(0, start - AROUND);
  const to = Math.min(characters.length, end + AROUND);
  return {
    before: `${from > 0 ? '…' : ''}${characters.slice(from, start).join('')}`,
    words: characters.slice(start, end).join(''),
    after: `${characters.slice(end, to).join('')}${to < characters.length ? '…' : ''}`,
  };
}
