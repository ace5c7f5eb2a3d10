'use client';

import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import formStyles from '../../components/form/form.module.css';
import { messageAt } from '../../components/form/problems.ts';
import { useAction } from '../../components/form/use-action.ts';
import type { LinkForm } from '../../components/shell/link-room.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { type PasswordOffer, setPassword } from './new-password.actions.ts';

const FIELDS = ['password', 'again'] as const;

/** The password that somebody chooses who lost theirs. */
export function NewPasswordForm({ token, offer, onDone, onDead }: LinkForm<PasswordOffer>) {
  const t = useTranslations('newPassword');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const { busy, failure, problems, setProblems, run } = useAction(() => undefined);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { password, again } = typed;
    if (password !== again) return setProblems([{ field: 'again', message: t('differ') }]);
    const result = await run(() => setPassword({ token, password }));
    if (result.outcome === 'done') onDone(result.value);
    else if (result.outcome === 'refused' && messageAt(result.problems, 'token')) onDead();
  };
  return (
    <form className={formStyles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('lead', { email: offer.email })}</p>
      <ErrorSummary problems={problems} />
      <FailureNotice failure={failure} />
      {/* Tells password managers whose password it is. */}
      <input type="text" hidden autoComplete="username" value={offer.email} readOnly />
      {FIELDS.map((name) => (
        <Field
          key={name}
          id={name}
          label={t(name)}
          hint={name === 'password' && t('passwordHint')}
          error={messageAt(problems, name)}
        >
          {(control) => (
            <input
              {...control}
              type="password"
              autoComplete="new-password"
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button type="submit" look="primary" disabled={busy}>
        {t('submit')}
      </Button>
    </form>
  );
}
