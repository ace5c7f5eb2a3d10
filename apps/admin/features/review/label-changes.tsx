'use client';

import { useTranslations } from 'use-intl';
import { Notice } from '../../components/ui/notice.tsx';
import type { ApprovalOfPartFragment, ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './label-changes.module.css';

export type LabelChange = ApprovalOfPartFragment['labelChanges'][number];

/**
 * What is called otherwise today than in what was approved, or published where nothing newer is in work. All approvals
 * that count are of the same words, so that any of them tells.
 */
export function labelChangesOf({ parts, publications }: ClaimDetailFragment): readonly LabelChange[] {
  const approvals = parts.length > 0 ? parts.flatMap((part) => part.approvals) : publications[0]?.approvals;
  const changes = approvals?.[0]?.labelChanges ?? [];
  return [...changes].sort((a, b) => placeOf(a.what) - placeOf(b.what));
}

/** A value as it was approved. @param what its name in the approved content, such as `rating.name` */
export function asApproved(changes: readonly LabelChange[], what: string, today: string): string {
  return changes.find((change) => change.what === what)?.approved ?? today;
}

/** Labels that were changed since they were approved, beside what was approved, and which of the two readers get. */
export function LabelChanges({ claim }: { readonly claim: ClaimDetailFragment }) {
  const t = useTranslations('review.labels');
  const changes = labelChangesOf(claim);
  if (changes.length === 0) return null;
  const state =
    claim.parts.length === 0 ? 'published' : claim.verificationStatus === 'APPROVED' ? 'approved' : 'partly';
  return (
    <Notice tone="info" title={t('title', { state })}>
      <p>{t('text', { state })}</p>
      <ul className={styles.changes}>
        {changes.map(({ what, approved, today }) => (
          <li key={what} className={styles.change}>
            <p className={styles.what}>
              <LabelName what={what} />
            </p>
            <p>
              <span className={styles.when}>{t('approved', { state })}</span>{' '}
              <bdi className={styles.value}>{approved ?? t('nothing')}</bdi>
            </p>
            <p>
              <span className={styles.when}>{t('today')}</span>{' '}
              <bdi className={styles.value}>{today ?? t('nothing')}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function LabelName({ what }: { readonly what: string }) {
  const t = useTranslations('review.labels.what');
  const name = NAMES[placeOf(what)]?.[1];
  return name === undefined ? what : t(name);
}

/** Where a label stands among those that are told. */
function placeOf(what: string): number {
  const place = NAMES.findIndex(([pattern]) => pattern.test(what));
  return place < 0 ? NAMES.length : place;
}

/** What people may change at the desk of what an approval has, as it is told; the rest goes by its name in the content. */
const NAMES = [
  [/^rating\.name$/u, 'ratingName'],
  [/^rating\.explanation$/u, 'ratingExplanation'],
  [/^rating\.value$/u, 'ratingValue'],
  [/^rating\.colour$/u, 'ratingColour'],
  [/^rating\.icon$/u, 'ratingIcon'],
  [/^rating\.scale\.best$/u, 'scaleBest'],
  [/^rating\.scale\.worst$/u, 'scaleWorst'],
  [/^topics\.\d+\.name$/u, 'topicName'],
  [/^topics\.\d+\.slug$/u, 'topicSlug'],
] as const;
