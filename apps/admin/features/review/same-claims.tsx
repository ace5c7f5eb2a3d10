'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import { OtherClaim } from './other-claim.tsx';
import styles from './other-claims.module.css';

export interface SameClaimsProps {
  readonly links: ClaimDetailFragment['sameAs'];
  readonly mayUnlink: boolean;
  readonly busy: boolean;
  readonly onUnlink: (otherId: string) => void;
}

/** The claims that say the same as this one, each with who said so and why; nothing when there are none. */
export function SameClaims({ links, mayUnlink, busy, onUnlink }: SameClaimsProps) {
  const t = useTranslations('sameClaims');
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="same">
      <h3 id="same">{t('title')}</h3>
      <ul className={styles.list}>
        {links.map(({ id, claim, reason, linkedBy, createdAt }) => (
          <li key={id}>
            <OtherClaim claim={claim} />
            <p dir="auto">{reason}</p>
            <p className={styles.soft}>
              {t('by', { name: linkedBy.name })} <LocalTime at={createdAt} />
            </p>
            {mayUnlink && (
              <div>
                <Button
                  look="quiet"
                  disabled={busy}
                  aria-label={t('unlinkOf', { text: claim.revision.text })}
                  onClick={() => onUnlink(claim.id)}
                >
                  {t('unlink')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
