'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { useAction } from '../../components/form/use-action.ts';
import { Brand } from '../../components/shell/brand.tsx';
import { ButtonLink } from '../../components/ui/button.tsx';
import styles from '../../components/shell/entrance.module.css';
import { InvitationForm } from './invitation-form.tsx';
import { type Offer, readInvitation } from './invitation.actions.ts';

/** Where the link of an invitation leads. The token is read from behind the `#`, which no server sees. */
export function InvitationRoom() {
  const t = useTranslations('invitation');
  const [token, setToken] = useState('');
  const [offer, setOffer] = useState<Offer | undefined>(undefined);
  const [email, setEmail] = useState<string | null>(null);
  const { failure, run } = useAction(() => undefined);

  useEffect(() => {
    const found = window.location.hash.slice(1);
    setToken(found);
    void run(() => readInvitation(found)).then((result) => {
      if (result.outcome === 'done') setOffer(result.value.offer);
    });
    // Once: the link does not change while the page is open.
  }, []);

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <Brand />
        </p>
        <FailureNotice failure={failure} />
        {email !== null ? (
          <div role="status">
            <h1 className={styles.title}>{t('doneTitle')}</h1>
            <p>{t('done', { email })}</p>
            <ButtonLink href="/sign-in" look="primary">
              {t('toSignIn')}
            </ButtonLink>
          </div>
        ) : offer === null ? (
          <>
            <h1 className={styles.title}>{t('goneTitle')}</h1>
            <p>{t('gone')}</p>
          </>
        ) : (
          <>
            <h1 className={styles.title}>{t('title')}</h1>
            {offer ? (
              <InvitationForm token={token} offer={offer} onAccepted={setEmail} />
            ) : (
              failure === null && <p role="status">{t('looking')}</p>
            )}
          </>
        )}
      </div>
    </main>
  );
}
