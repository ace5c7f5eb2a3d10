'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { useLinkToken } from '../../components/form/use-link-token.ts';
import { Entrance } from '../../components/shell/entrance.tsx';
import styles from '../../components/shell/entrance.module.css';
import { ButtonLink } from '../../components/ui/button.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { readPasswordLink } from './new-password.actions.ts';

/** Where the link leads that an administrator makes for somebody who lost their password. */
export function NewPasswordRoom() {
  const t = useTranslations('newPassword');
  const { token, offer, failure } = useLinkToken(readPasswordLink);
  const [email, setEmail] = useState<string | null>(null);
  const [isDead, setDead] = useState(false);
  return (
    <Entrance>
      <FailureNotice failure={failure} />
      {email !== null ? (
        <div role="status" className={styles.told}>
          <h1 className={styles.title}>{t('doneTitle')}</h1>
          <p>{t('done', { email })}</p>
          <ButtonLink href="/sign-in" look="primary">
            {t('toSignIn')}
          </ButtonLink>
        </div>
      ) : offer === null || isDead ? (
        <div role="status" className={styles.told}>
          <h1 className={styles.title}>{t('goneTitle')}</h1>
          <p>{t('gone')}</p>
        </div>
      ) : (
        <>
          <h1 className={styles.title}>{t('title')}</h1>
          {offer ? (
            <NewPasswordForm token={token} link={offer} onSet={setEmail} onDead={() => setDead(true)} />
          ) : (
            failure === null && <p role="status">{t('looking')}</p>
          )}
        </>
      )}
    </Entrance>
  );
}
