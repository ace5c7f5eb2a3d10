import Link from 'next/link';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { DeskLogQuery } from '../../generated/documents.ts';
import { translator } from '../../lib/translator.ts';
import { columnChanges } from './entry-content.ts';
import { isLoggedKind } from './log-filter.ts';
import styles from './log-entries.module.css';

type Entry = DeskLogQuery['auditEntries']['edges'][number]['node'];

/** Lines of the log: what was done, by whom, when, and what changed. */
export function LogEntries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <EntryLine entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const t = translator('log');
  const { action, subjectType, subjectId, claimId, actor, at, index, content } = entry;
  const kind = isLoggedKind(subjectType) ? t(`kinds.${subjectType}`) : subjectType;
  const changes = content === null ? [] : columnChanges(content);
  return (
    <>
      <p className={styles.what}>
        <strong>
          {t(`done.${action}`)}: {kind}
        </strong>{' '}
        <span className={styles.soft}>
          {actor ? <bdi>{actor.name}</bdi> : t('nobody')} · <LocalTime at={at} /> ·{' '}
          {index === null ? t('waits') : `${t('place')} ${index}`}
        </span>
      </p>
      <p className={styles.soft}>
        <code>{subjectId}</code>
        {claimId && (
          <>
            {' · '}
            <Link href={`/claims/${claimId}`}>{t('toClaim')}</Link>
          </>
        )}
      </p>
      {content === null ? (
        <p className={styles.soft}>{t('gone')}</p>
      ) : (
        changes.length > 0 && (
          <details>
            <summary>{t('content')}</summary>
            <dl className={styles.changes}>
              {changes.map(({ column, before, after }) => (
                <div key={column}>
                  <dt>{column}</dt>
                  {before !== null && (
                    <dd dir="auto">
                      <del>
                        <span className="visually-hidden">{t('before')}: </span>
                        {before}
                      </del>
                    </dd>
                  )}
                  {after !== null && (
                    <dd dir="auto">
                      <span className="visually-hidden">{t('after')}: </span>
                      {after}
                    </dd>
                  )}
                </div>
              ))}
            </dl>
          </details>
        )
      )}
    </>
  );
}
