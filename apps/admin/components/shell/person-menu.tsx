'use client';

import type { Role } from '@verbatim/shared';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import styles from './shell.module.css';

/** Who is signed in, and the way out. Signing out ends the session at the API too. */
export function PersonMenu({ name, role }: { readonly name: string; readonly role: Role }) {
  const t = useTranslations('shell');
  const roles = useTranslations('roles');
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    // It comes when it is wanted: every page would carry it for this one button.
    const { signOut } = await import('next-auth/react');
    await signOut({ callbackUrl: '/sign-in?reason=signed-out' });
  };
  return (
    <div className={styles.person} role="group" aria-label={t('account', { name })}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{roles(role)}</span>
      </span>
      <Button look="quiet" disabled={leaving} onClick={() => void leave()}>
        {leaving ? t('signingOut') : t('signOut')}
      </Button>
    </div>
  );
}
