'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { useAction } from '../../components/form/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import type { VerifiedLogsFragment } from '../../generated/documents.ts';
import { verifyLogs } from './log.actions.ts';
import styles from './settings.module.css';

/** Verifies the logs when asked, and says what of them was held against what. */
export function LogVerifier() {
  const t = useTranslations('log.verify');
  const hydrated = useHydrated();
  const [report, setReport] = useState<{ at: string; found: VerifiedLogsFragment } | null>(null);
  const { busy, failure, run } = useAction(() => undefined);
  const verify = async () => {
    setReport(null);
    const result = await run(verifyLogs);
    if (result.outcome === 'done') setReport({ at: new Date().toISOString(), found: result.value });
  };
  return (
    <>
      <FailureNotice failure={failure} />
      <div>
        <Button icon="check" disabled={busy || !hydrated} onClick={() => void verify()}>
          {busy ? t('busy') : t('start')}
        </Button>
      </div>
      <div role="status">{report && <Report {...report} />}</div>
    </>
  );
}

function Report({ at, found }: { readonly at: string; readonly found: VerifiedLogsFragment }) {
  const t = useTranslations('log.verify');
  const { isGood, logs, snapshots, publications, problems } = found;
  return (
    <Notice tone={isGood ? 'good' : 'bad'} title={isGood ? t('good') : t('bad', { count: problems.length })}>
      <p className={styles.soft}>
        {t('at')} <LocalTime at={at} />
      </p>
      {problems.length > 0 && (
        <>
          <ul className={styles.plain}>
            {problems.map(({ log, message, after, upTo }, index) => (
              <li key={index}>
                {log && `${t(`logs.${log}`)}: `}
                {message}
                {after !== null && upTo !== null && ` (${t('where', { after, upTo })})`}
              </li>
            ))}
          </ul>
          <p>{t('whatToDo')}</p>
        </>
      )}
      <ul className={styles.plain}>
        {logs.map(({ log, lines, checkpoints, unsigned, removed }) => (
          <li key={log}>
            {t(`logs.${log}`)}: {t('lines', { lines, checkpoints })}; {t('unsigned', { count: unsigned })};{' '}
            {t('removed', { count: removed })}
          </li>
        ))}
        <li>{t('snapshots', { count: snapshots })}</li>
        <li>{t('publications', { count: publications })}</li>
      </ul>
    </Notice>
  );
}
