'use client';

import { useTranslations } from 'use-intl';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import { RevisionDiff } from './revision-diff.tsx';
import styles from './since-review.module.css';

/** What changed since somebody last reviewed the claim; nothing when nobody did, or when nothing was written since. */
export function SinceReview({ claim }: { readonly claim: ClaimDetailFragment }) {
  const t = useTranslations('review.since');
  const last = claim.revisions.find(({ reviews }) => reviews.length > 0);
  const review = last?.reviews.at(-1);
  if (!last || !review || last.number === claim.revision.number) return null;
  return (
    <details className={styles.since} open={claim.verificationStatus === 'IN_REVIEW'}>
      <summary>{t('title', { name: review.reviewer.name, number: last.number })}</summary>
      {review.comment !== '' && (
        <blockquote className={styles.comment} dir="auto">
          {review.comment}
        </blockquote>
      )}
      <RevisionDiff claimId={claim.id} from={last.number} to={claim.revision.number} />
    </details>
  );
}
