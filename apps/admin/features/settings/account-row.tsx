'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { AccountRowFragment } from '../../generated/documents.ts';
import styles from './settings.module.css';

/** What is done to an account only after a question. */
export type AskedOfAccount = 'disable' | 'reset' | 'signOut';

export interface AccountRowProps {
  readonly account: AccountRowFragment;
  readonly isOwn: boolean;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onEnable: () => void;
  readonly onAsk: (what: AskedOfAccount) => void;
}

/** One account of the list, and what can be done to it. */
export function AccountRow({ account, isOwn, busy, onEdit, onEnable, onAsk }: AccountRowProps) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const { person, disabled, lastSignInAt } = account;
  const { name } = person;
  return (
    <>
      <div className={styles.head}>
        <strong>
          <bdi>{name}</bdi> {isOwn && <span className={styles.soft}>({t('you')})</span>}
          {disabled && <span className={styles.soft}>({t('disabled')})</span>}
        </strong>
        <Button look="quiet" icon="pencil" aria-label={t('changeOf', { name })} onClick={onEdit}>
          {t('change')}
        </Button>
      </div>
      <p className={styles.soft}>
        {roles(person.role)} · {person.email} ·{' '}
        {lastSignInAt ? (
          <>
            {t('lastSignIn')} <LocalTime at={lastSignInAt} />
          </>
        ) : (
          t('neverSignedIn')
        )}
      </p>
      {!isOwn && (
        <div className={styles.buttons}>
          {disabled ? (
            <Button disabled={busy} aria-label={t('enableOf', { name })} onClick={onEnable}>
              {t('enable')}
            </Button>
          ) : (
            ASKED.map((what) => (
              <Button
                key={what}
                look="quiet"
                disabled={busy}
                aria-label={t(`${what}Of`, { name })}
                onClick={() => onAsk(what)}
              >
                {t(what)}
              </Button>
            ))
          )}
        </div>
      )}
    </>
  );
}

const ASKED = ['signOut', 'reset', 'disable'] as const;
