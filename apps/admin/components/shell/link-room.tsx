'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionResult } from '../../lib/action-result.ts';
import { FailureNotice } from '../form/failure-notice.tsx';
import { useLinkToken } from '../form/use-link-token.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Entrance } from './entrance.tsx';
import styles from './entrance.module.css';

/** What a form behind a link has to do with. */
export interface LinkForm<Offer> {
  readonly token: string;
  readonly offer: Offer;
  /** Called with the address that one signs in with from then on. */
  readonly onDone: (email: string) => void;
  /** Called when the link stopped working meanwhile. */
  readonly onDead: () => void;
}

export interface LinkRoomProps<Offer> {
  /** The messages that tell of the link. */
  readonly words: 'invitation' | 'newPassword';
  /** Asks what the link is good for. */
  readonly read: (token: string) => Promise<ActionResult<{ offer: Offer | null }>>;
  readonly form: (link: LinkForm<Offer>) => ReactNode;
}

/** Where a link leads that works once: a form while it works, and what became of it. */
export function LinkRoom<Offer>({ words, read, form }: LinkRoomProps<Offer>) {
  const t = useTranslations(words);
  const { token, offer, failure } = useLinkToken(read);
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
          {offer !== undefined
            ? form({ token, offer, onDone: setEmail, onDead: () => setDead(true) })
            : failure === null && <p role="status">{t('looking')}</p>}
        </>
      )}
    </Entrance>
  );
}
