import { PRIORITIES, PUBLICATION_STATUSES, VERIFICATION_STATUSES, may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { listAddress, parameter, parameterAmong } from '../../components/list/list-address.ts';
import styles from '../../components/list/list.module.css';
import { Pager } from '../../components/list/pager.tsx';
import { SearchForm } from '../../components/list/search-form.tsx';
import { PagePlace } from '../../components/live/page-place.tsx';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { ButtonLink } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { PageHead } from '../../components/ui/page-head.tsx';
import { ClaimTable } from '../../features/queue/claim-table.tsx';
import { QueueFilters } from '../../features/queue/queue-filters.tsx';
import { ORDER_OF_SORT, QUEUE_SORTS } from '../../features/queue/queue-order.ts';
import { QUEUE_VIEWS, QueueViews } from '../../features/queue/queue-views.tsx';
import { StatusFilter } from '../../features/queue/status-filter.tsx';
import { QueueDocument } from '../../generated/documents.ts';
import { query } from '../../lib/query.ts';
import { requirePerson } from '../../lib/session.ts';
import { translator } from '../../lib/translator.ts';

const PAGE_SIZE = 25;

const t = translator('queue');
const shell = translator('shell');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function QueuePage({ searchParams }: PageProps<'/'>) {
  const raw = await searchParams;
  const status = parameterAmong(raw, 'status', VERIFICATION_STATUSES);
  const publication = parameterAmong(raw, 'publication', PUBLICATION_STATUSES);
  const priority = parameterAmong(raw, 'priority', PRIORITIES);
  const view = parameterAmong(raw, 'view', QUEUE_VIEWS);
  const sort = parameterAmong(raw, 'sort', QUEUE_SORTS);
  const topic = parameter(raw, 'topic');
  const assignee = parameter(raw, 'assignee');
  const search = parameter(raw, 'search');
  const after = parameter(raw, 'after') || null;
  const person = await requirePerson();
  const { claims, claimCounts, topics, people, workCounts } = await query(QueueDocument, {
    first: PAGE_SIZE,
    after,
    verificationStatus: status && [status],
    publicationStatus: publication && [publication],
    priority: priority && [priority],
    list: view === 'mine' ? 'MINE' : view === 'waiting' ? 'WAITING_FOR_ME' : 'ALL',
    dueBy: view === 'late' ? new Date().toISOString().slice(0, 10) : null,
    topicId: topic || null,
    assigneeId: assignee || null,
    orderBy: ORDER_OF_SORT[sort ?? 'changed'],
    search: search || null,
  });

  const filters = {
    view,
    publication,
    priority,
    topic: topic || null,
    assignee: assignee || null,
    search: search || null,
  };
  const filtered = status !== null || Object.values(filters).some((value) => value !== null);
  const kept = { ...filters, sort };
  const { endCursor, hasNextPage } = claims.pageInfo;
  const mayEdit = may(person.role, 'claim.edit');
  return (
    <>
      <PagePlace />
      <RefreshOn kinds={['CLAIM', 'TOPIC']} />
      <PageHead title={t('title')}>
        {mayEdit && (
          <ButtonLink href="/claims/new" look="primary" icon="plus">
            {shell('newClaim')}
          </ButtonLink>
        )}
      </PageHead>
      <QueueViews current={view} counts={workCounts} />
      <StatusFilter
        current={status}
        counts={new Map(claimCounts.map(({ verificationStatus, count }) => [verificationStatus, count]))}
        kept={kept}
      />
      <SearchForm
        action="/"
        label={t('searchLabel')}
        search={search}
        kept={{ ...(view && { view }), ...(status && { status }) }}
      >
        <QueueFilters
          publication={publication}
          priority={priority}
          topic={topic}
          topics={topics}
          assignee={assignee}
          people={people}
          sort={sort}
        />
      </SearchForm>
      <p className={styles.count} role="status">
        {t(filtered ? 'countMatching' : 'count', { count: claims.totalCount })}
      </p>
      {claims.edges.length > 0 ? (
        <ClaimTable claims={claims.edges.map(({ node }) => node)} />
      ) : filtered ? (
        <EmptyState title={t('noneTitle')} text={t('none')}>
          <ButtonLink href="/">{t('clear')}</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title={t('emptyTitle')} text={t('empty')}>
          {mayEdit && <ButtonLink href="/sources/new">{shell('newSource')}</ButtonLink>}
        </EmptyState>
      )}
      <Pager
        first={after === null ? null : listAddress('/', { ...kept, status })}
        next={hasNextPage ? listAddress('/', { ...kept, status, after: endCursor }) : null}
      />
    </>
  );
}
