import { isOpenWork } from '@verbatim/shared';
import Link from 'next/link';
import styles from '../../components/list/list.module.css';
import { PublicationBadge, RatingBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { QueueQuery } from '../../generated/documents.ts';
import { translator } from '../../lib/translator.ts';
import queueStyles from './queue.module.css';

export type QueueClaim = QueueQuery['claims']['edges'][number]['node'];

/** The claims of one page of the queue. Roles are written out, since narrow screens draw the rows as cards. */
export function ClaimTable({ claims }: { readonly claims: readonly QueueClaim[] }) {
  const t = translator('queue');
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t('title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['claim', 'rating', 'status', 'work', 'changed'] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {claims.map((claim) => (
          <tr key={claim.id} role="row">
            <th scope="row" role="rowheader">
              <Link className={styles.title} href={`/claims/${claim.id}`}>
                <bdi className={styles.clamped} lang={claim.revision.language}>
                  {claim.revision.text}
                </bdi>
              </Link>
              <p className={styles.sub}>
                <bdi>{claim.revision.claimant?.name ?? t('noClaimant')}</bdi>
              </p>
            </th>
            <td role="cell">
              {claim.revision.rating ? (
                <RatingBadge rating={claim.revision.rating} />
              ) : (
                <span className={styles.small}>{t('noRating')}</span>
              )}
            </td>
            <td role="cell">
              <span className={styles.badges}>
                <VerificationBadge status={claim.verificationStatus} />
                <PublicationBadge status={claim.publicationStatus} />
              </span>
            </td>
            <td role="cell" className={styles.small} data-column={t('work')}>
              <Work claim={claim} />
            </td>
            <td role="cell" className={styles.small} data-column={t('changed')}>
              <LocalTime at={claim.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who works on a claim, until when, and whether that is urgent. */
function Work({ claim }: { readonly claim: QueueClaim }) {
  const t = translator('queue');
  const handling = translator('handling');
  const isLate =
    claim.dueOn !== null &&
    claim.dueOn < new Date().toISOString().slice(0, 10) &&
    isOpenWork(claim.verificationStatus);
  return (
    <>
      {claim.assignee?.name ?? t('unassigned')}
      {claim.dueOn && (
        <span className={isLate ? queueStyles.late : queueStyles.due}>
          {t(isLate ? 'late' : 'due')} <CalendarDate date={claim.dueOn} />
        </span>
      )}
      {claim.priority !== 'NORMAL' && (
        <span className={queueStyles.priority}>{handling(`priority.${claim.priority}`)}</span>
      )}
    </>
  );
}
