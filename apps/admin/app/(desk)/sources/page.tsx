import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { listAddress, parameter } from '../../../components/list/list-address.ts';
import styles from '../../../components/list/list.module.css';
import { Pager } from '../../../components/list/pager.tsx';
import { SearchForm } from '../../../components/list/search-form.tsx';
import { PagePlace } from '../../../components/live/page-place.tsx';
import { RefreshOn } from '../../../components/live/refresh-on.tsx';
import { ButtonLink } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { PageHead } from '../../../components/ui/page-head.tsx';
import { SourceTable } from '../../../features/sources/source-table.tsx';
import { SourceListDocument } from '../../../generated/documents.ts';
import { query } from '../../../lib/query.ts';
import { requirePerson } from '../../../lib/session.ts';
import { translator } from '../../../lib/translator.ts';

const PAGE_SIZE = 25;

const t = translator('sources');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function SourcesPage({ searchParams }: PageProps<'/sources'>) {
  const raw = await searchParams;
  const search = parameter(raw, 'search') || null;
  const after = parameter(raw, 'after') || null;
  const person = await requirePerson();
  const { sources } = await query(SourceListDocument, { first: PAGE_SIZE, after, search });
  const { endCursor, hasNextPage } = sources.pageInfo;
  const add = may(person.role, 'source.write') && (
    <ButtonLink href="/sources/new" look="primary" icon="plus">
      {translator('shell')('newSource')}
    </ButtonLink>
  );
  return (
    <>
      <PagePlace />
      <RefreshOn kinds={['SOURCE']} />
      <PageHead title={t('title')}>{add}</PageHead>
      <SearchForm action="/sources" label={t('searchLabel')} search={search ?? ''} />
      <p className={styles.count} role="status">
        {t(search ? 'countMatching' : 'count', { count: sources.totalCount })}
      </p>
      {sources.edges.length > 0 ? (
        <SourceTable sources={sources.edges.map(({ node }) => node)} />
      ) : search ? (
        <EmptyState title={t('noneTitle')} text={t('none')}>
          <ButtonLink href="/sources">{translator('common')('clear')}</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title={t('emptyTitle')} text={t('empty')} />
      )}
      <Pager
        first={after === null ? null : listAddress('/sources', { search })}
        next={hasNextPage ? listAddress('/sources', { search, after: endCursor }) : null}
      />
    </>
  );
}
