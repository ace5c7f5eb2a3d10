import { ListTable, RowName } from '../../components/list/list-table.tsx';
import styles from '../../components/list/list.module.css';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { SourceListQuery } from '../../generated/documents.ts';
import { formatter, translator } from '../../lib/translator.ts';

export type ListedSource = SourceListQuery['sources']['edges'][number]['node'];

/** The sources of one page of the list. */
export function SourceTable({ sources }: { readonly sources: readonly ListedSource[] }) {
  const t = translator('sources');
  return (
    <ListTable
      title={t('title')}
      columns={(['source', 'published', 'claims', 'added'] as const).map((column) => t(column))}
    >
      {sources.map((source) => (
        <tr key={source.id} role="row">
          <RowName href={`/sources/${source.id}`} language={source.language} name={source.title}>
            {t(`kind.${source.kind}`)}
            {source.publisher && (
              <>
                {' · '}
                <bdi>{source.publisher}</bdi>
              </>
            )}
          </RowName>
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
    </ListTable>
  );
}
