'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { useLinkToken } from '../../components/form/use-link-token.ts';
import { Entrance } from '../../components/shell/entrance.tsx';
import { ButtonLink } from '../../components/ui/button.tsx';
import styles from '../../components/shell/entrance.module.css';
import { InvitationForm } from './invitation-form.tsx';
import { readInvitation } from './invitation.actions.ts';

/** Where the link of an invitation leads. */
export function InvitationRoom() {
  const t = useTranslations('invitation');
  const { token, offer, failure } = useLinkToken(readInvitation);
  const [email, setEmail] = useState<string | null>(null);

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
    </Entrance>
  );
}
