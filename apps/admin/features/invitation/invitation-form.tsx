'use client';

import { LIMITS } from '@verbatim/shared';
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
import { type Offer, acceptInvitation } from './invitation.actions.ts';

const FIELDS = [
  { name: 'name', type: 'text', autoComplete: 'name' },
  { name: 'password', type: 'password', autoComplete: 'new-password' },
  { name: 'again', type: 'password', autoComplete: 'new-password' },
] as const;

/** The name and the password that an invited person chooses. */
export function InvitationForm({ token, offer, onDone, onDead }: LinkForm<Offer>) {
  const t = useTranslations('invitation');
  const roles = useTranslations('roles');
  const [typed, setTyped] = useState({ name: '', password: '', again: '' });
  const { busy, failure, problems, setProblems, run } = useAction(() => undefined);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { name, password, again } = typed;
    if (password !== again) return setProblems([{ field: 'again', message: t('differ') }]);
    const result = await run(() => acceptInvitation({ token, name, password }));
    if (result.outcome === 'done') onDone(result.value);
    else if (result.outcome === 'refused' && messageAt(result.problems, 'token')) onDead();
  };
  return (
    <form className={formStyles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('lead', { role: roles(offer.role), email: offer.email })}</p>
      <ErrorSummary problems={problems} />
      <FailureNotice failure={failure} />
      {/* Tells password managers whose password it is. */}
      <input type="text" hidden autoComplete="username" value={offer.email} readOnly />
      {FIELDS.map(({ name, type, autoComplete }) => (
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
              type={type}
              autoComplete={autoComplete}
              maxLength={name === 'name' ? LIMITS.name : undefined}
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
