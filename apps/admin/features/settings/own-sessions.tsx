'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { useAction } from '../../components/form/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { signOutEverywhere } from './password.actions.ts';

/** The way out of every browser at once. */
export function OwnSessions() {
  const t = useTranslations('password.everywhere');
  const [isAsking, setAsking] = useState(false);
  const { busy, failure, run } = useAction(() => undefined);
  const leave = async () => {
    setAsking(false);
    const result = await run(signOutEverywhere);
    if (result.outcome !== 'done') return;
    const { signOut } = await import('next-auth/react');
    await signOut({ callbackUrl: '/sign-in?reason=signed-out' });
  };
  return (
    <>
      <FailureNotice failure={failure} />
      <div>
        <Button disabled={busy} onClick={() => setAsking(true)}>
          {t('start')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('confirmTitle')}
          text={t('confirm')}
          action={t('now')}
          onConfirm={() => void leave()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
