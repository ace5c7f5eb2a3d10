import { ListTable, RowName } from '../../components/list/list-table.tsx';
import styles from '../../components/list/list.module.css';
import { PublicationBadge, RatingBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { QueueQuery } from '../../generated/documents.ts';
import { translator } from '../../lib/translator.ts';
import queueStyles from './queue.module.css';

export type QueueClaim = QueueQuery['claims']['edges'][number]['node'];

/** The claims of one page of the queue. */
export function ClaimTable({ claims }: { readonly claims: readonly QueueClaim[] }) {
  const t = translator('queue');
  return (
    <ListTable
      title={t('title')}
      columns={(['claim', 'rating', 'status', 'work', 'changed'] as const).map((column) => t(column))}
    >
      {claims.map((claim) => (
        <tr key={claim.id} role="row">
          <RowName href={`/claims/${claim.id}`} language={claim.revision.language} name={claim.revision.text}>
            <bdi>{claim.revision.claimant?.name ?? t('noClaimant')}</bdi>
          </RowName>
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
              {claim.verificationStatus === 'IN_REVIEW' && claim.approvedBy.length > 0 && (
                <span className={styles.small}>{t('approvedInPart')}</span>
              )}
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
    </ListTable>
  );
}

/** Who works on a claim, until when, and whether that is urgent. */
function Work({ claim }: { readonly claim: QueueClaim }) {
  const t = translator('queue');
  const handling = translator('handling');
  const isLate = claim.dueOn !== null && claim.dueOn < new Date().toISOString().slice(0, 10) && claim.isOpen;
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
