'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import type { SimilarClaimsQuery } from '../../generated/documents.ts';
import { LinkForm } from './link-form.tsx';
import { OtherClaim } from './other-claim.tsx';
import styles from './other-claims.module.css';

type SimilarClaim = SimilarClaimsQuery['similarClaims'][number];

export interface SimilarClaimsProps {
  readonly text: string;
  readonly language: string;
  /** The claim itself, which is not told of; null for one that does not exist yet. */
  readonly claimId: string | null;
  /** Links one of them with the claim; null where there is nothing to link yet. */
  readonly linking: Linking | null;
}

/** How claims that say the same are linked. */
export interface Linking {
  /** Ids of claims that are linked already, which are not told of. */
  readonly linked: readonly string[];
  readonly busy: boolean;
  readonly onLink: (otherId: string, reason: string) => void;
}

/** Milliseconds of rest after typing before other claims are looked for. */
const REST_MS = 600;
/** Words from which on a claim is looked for. */
const LEAST_WORDS = 3;

/** Claims that may say the same as the one that is being written, so that nothing is checked twice. */
export function SimilarClaims({ text, language, claimId, linking }: SimilarClaimsProps) {
  const t = useTranslations('claim');
  const same = useTranslations('sameClaims');
  const [wanted, setWanted] = useState<string | null>(null);
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
  const linked = linking?.linked.length ?? 0;
  useEffect(() => setWanted(null), [linked]);
  const shown = found.filter(({ claim }) => !linking?.linked.includes(claim.id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h3 id="similar">{t('similar')}</h3>
      <ul className={styles.list}>
        {shown.map(({ claim }) => (
          <li key={claim.id}>
            <OtherClaim claim={claim} />
            {linking && wanted === claim.id && (
              <LinkForm
                busy={linking.busy}
                onLink={(reason) => linking.onLink(claim.id, reason)}
                onCancel={() => setWanted(null)}
              />
            )}
            {linking && wanted !== claim.id && (
              <div>
                <Button
                  look="quiet"
                  aria-label={same('linkOf', { text: claim.revision.text })}
                  onClick={() => setWanted(claim.id)}
                >
                  {same('link')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function fetchSimilar(
  { text, language, claimId }: Omit<SimilarClaimsProps, 'linking'>,
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
