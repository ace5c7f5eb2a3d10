'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { PublicationBadge, RatingBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import type { ClaimInBriefFragment } from '../../generated/documents.ts';
import styles from './other-claims.module.css';

/** Another claim than the one at hand: its words, which open it in a new tab, and where it stands. */
export function OtherClaim({ claim }: { readonly claim: ClaimInBriefFragment }) {
  const t = useTranslations('claim');
  return (
    <>
      <Link href={`/claims/${claim.id}`} target="_blank">
        <bdi lang={claim.revision.language}>{claim.revision.text}</bdi>
        <span className="visually-hidden"> {t('newTab')}</span>
      </Link>
      <span className={styles.badges}>
        {claim.revision.rating && <RatingBadge rating={claim.revision.rating} />}
        <VerificationBadge status={claim.verificationStatus} />
        <PublicationBadge status={claim.publicationStatus} />
      </span>
    </>
  );
}
