import Link from 'next/link';
import styles from '../../components/list/list.module.css';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { SourceListQuery } from '../../generated/documents.ts';
import { formatter, translator } from '../../lib/translator.ts';

export type ListedSource = SourceListQuery['sources']['edges'][number]['node'];

/** The sources of one page of the list. Roles are written out, since narrow screens draw the rows as cards. */
export function SourceTable({ sources }: { readonly sources: readonly ListedSource[] }) {
  const t = translator('sources');
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t('title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['source', 'published', 'claims', 'added'] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sources.map((source) => (
          <tr key={source.id} role="row">
            <th scope="row" role="rowheader">
              <Link className={styles.title} href={`/sources/${source.id}`}>
                <bdi className={styles.clamped} lang={source.language}>
                  {source.title}
                </bdi>
              </Link>
              <p className={styles.sub}>
                {t(`kind.${source.kind}`)}
                {source.publisher && (
                  <>
                    {' · '}
                    <bdi>{source.publisher}</bdi>
                  </>
                )}
              </p>
            </th>
            <td role="cell" data-column={t('published')}>
              {source.publishedOn ? <CalendarDate date={source.publishedOn} /> : '–'}
            </td>
            <td role="cell" data-column={t('claims')}>
              {formatter.number(source.claimCount)}
            </td>
            <td role="cell" className={styles.small} data-column={t('added')}>
              <LocalTime at={source.createdAt} />
              <br />
              {t('detail.by', { name: source.createdBy.name })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
