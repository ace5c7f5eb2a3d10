'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PublicationBadge, RatingBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import type { SimilarClaimsQuery } from '../../generated/documents.ts';
import styles from './similar-claims.module.css';

type SimilarClaim = SimilarClaimsQuery['similarClaims'][number];

export interface SimilarClaimsProps {
  readonly text: string;
  readonly language: string;
  /** The claim itself, which is not told of; null for one that does not exist yet. */
  readonly claimId: string | null;
}

/** Milliseconds of rest after typing before other claims are looked for. */
const REST_MS = 600;
/** Words from which on a claim is looked for. */
const LEAST_WORDS = 3;

/** Claims that may say the same as the one that is being written, so that nothing is checked twice. */
export function SimilarClaims({ text, language, claimId }: SimilarClaimsProps) {
  const t = useTranslations('claim');
  const [found, setFound] = useState<readonly SimilarClaim[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      if (text.trim().split(/\s+/u).length < LEAST_WORDS) return setFound([]);
      void fetchSimilar({ text, language, claimId }, controller.signal).then((claims) => {
        if (!controller.signal.aborted) setFound(claims);
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, language, claimId]);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h3 id="similar">{t('similar')}</h3>
      <ul className={styles.list}>
        {found.map(({ claim }) => (
          <li key={claim.id}>
            <Link href={`/claims/${claim.id}`} target="_blank">
              <bdi lang={claim.revision.language}>{claim.revision.text}</bdi>
              <span className="visually-hidden"> {t('newTab')}</span>
            </Link>
            <span className={styles.badges}>
              {claim.revision.rating && <RatingBadge rating={claim.revision.rating} />}
              <VerificationBadge status={claim.verificationStatus} />
              <PublicationBadge status={claim.publicationStatus} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function fetchSimilar(
  { text, language, claimId }: SimilarClaimsProps,
  signal: AbortSignal,
): Promise<readonly SimilarClaim[]> {
  try {
    const wanted = new URLSearchParams({ text: text.slice(0, 1000), language, except: claimId ?? '' });
    const answer = await fetch(`/api/claims/similar?${wanted.toString()}`, { signal });
    // The desk's own route answers with the claims of the generated document.
    return answer.ok ? ((await answer.json()) as readonly SimilarClaim[]) : [];
  } catch {
    return [];
  }
}
