import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { listAddress, parameter } from '../../../../components/list/list-address.ts';
import { Pager } from '../../../../components/list/pager.tsx';
import { EmptyState } from '../../../../components/ui/empty-state.tsx';
import { LogEntries } from '../../../../features/settings/log-entries.tsx';
import { logVariables, readLogFilter } from '../../../../features/settings/log-filter.ts';
import { LogFilters } from '../../../../features/settings/log-filters.tsx';
import { LogVerifier } from '../../../../features/settings/log-verifier.tsx';
import { NotForRole } from '../../../../features/settings/not-for-role.tsx';
import { RoomHead } from '../../../../features/settings/room-head.tsx';
import styles from '../../../../features/settings/settings.module.css';
import { DeskLogDocument } from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const PAGE_SIZE = 50;
const PATH = '/settings/log';

const t = translator('log');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function LogPage({ searchParams }: PageProps<'/settings/log'>) {
  const { role } = await requirePerson();
  if (!may(role, 'log.read')) return <NotForRole role={role} operation="log.read" />;
  const raw = await searchParams;
  const filter = readLogFilter(raw);
  const after = parameter(raw, 'after') || null;
  const { auditEntries, accounts } = await query(DeskLogDocument, {
    first: PAGE_SIZE,
    after,
    ...logVariables(filter),
  });
  const { endCursor, hasNextPage } = auditEntries.pageInfo;
  return (
    <>
      <RoomHead title={t('title')} lead={t('lead')} />
      <section className={styles.part} aria-labelledby="verify">
        <h3 id="verify">{t('verify.title')}</h3>
        <p>{t('verify.lead')}</p>
        <LogVerifier />
      </section>
      <section className={styles.part} aria-labelledby="entries">
        <h3 id="entries">{t('count', { count: auditEntries.totalCount })}</h3>
        <LogFilters filter={filter} accounts={accounts} />
        {auditEntries.edges.length > 0 ? (
          <LogEntries entries={auditEntries.edges.map(({ node }) => node)} />
        ) : (
          <EmptyState level={3} title={t('none')} text={t('noneText')} />
        )}
        <Pager
          first={after === null ? null : listAddress(PATH, { ...filter })}
          next={hasNextPage ? listAddress(PATH, { ...filter, after: endCursor }) : null}
        />
      </section>
    </>
  );
}
