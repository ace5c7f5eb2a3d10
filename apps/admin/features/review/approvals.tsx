'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Icon } from '../../components/ui/icon.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './approvals.module.css';

type Part = ClaimDetailFragment['parts'][number];

export interface ApprovalsProps {
  readonly claim: ClaimDetailFragment;
  readonly personId: string;
}

/** Who wrote what is new in a claim, who approved each one's part, and what is still missing before it is published. */
export function Approvals({ claim, personId }: ApprovalsProps) {
  const t = useTranslations('review.approvals');
  const { parts, revisions, verificationStatus: status } = claim;
  const isWaiting = status === 'IN_REVIEW' || status === 'APPROVED';
  if (parts.length === 0 || (!isWaiting && parts.length === 1)) return null;
  const counted = parts.flatMap(({ approvals }) => approvals.map(({ reviewer }) => reviewer.id));
  const fallen = new Map(
    revisions[0]!.reviews
      .filter(({ decision, reviewer }) => decision === 'APPROVED' && !counted.includes(reviewer.id))
      .map(({ reviewer }) => [reviewer.id, reviewer.name]),
  );
  return (
    <section className={styles.box} aria-labelledby="approvals">
      <h3 id="approvals">{t('title')}</h3>
      <p className={styles.soft}>{t('rule')}</p>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.contributor.id}>
            <PartLine part={part} isOwn={part.contributor.id === personId} />
          </li>
        ))}
      </ul>
      {[...fallen].map(([id, name]) => (
        <p key={id} className={styles.soft}>
          {t('fallen', { name })}
        </p>
      ))}
    </section>
  );
}

function PartLine({ part, isOwn }: { readonly part: Part; readonly isOwn: boolean }) {
  const t = useTranslations('review.approvals');
  const format = useFormatter();
  const { contributor, approvals } = part;
  const whose = isOwn ? 'own' : 'other';
  if (approvals.length === 0) {
    return (
      <p className={styles.missing}>
        <Icon name="circle" /> {t('missing', { whose, name: contributor.name })}
      </p>
    );
  }
  const names = format.list(approvals.map(({ reviewer }) => reviewer.name));
  const seen = approvals.filter(({ linkSeenBy }) => linkSeenBy.some(({ id }) => id === contributor.id));
  return (
    <>
      <p className={styles.approved}>
        <Icon name="check" /> {t('approved', { whose, name: contributor.name, names })}
      </p>
      {seen.map(({ id, reviewer }) => (
        <Notice key={id} tone="warn" title={t('linkSeen')}>
          <p>{t('linkSeenMeans', { whose, author: contributor.name, name: reviewer.name })}</p>
        </Notice>
      ))}
    </>
  );
}
