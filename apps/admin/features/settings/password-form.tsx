'use client';

import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import formStyles from '../../components/form/form.module.css';
import { messageAt } from '../../components/form/problems.ts';
import { useAction } from '../../components/form/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import { changePassword } from './password.actions.ts';

const EMPTY = { current: '', next: '', again: '' };
const FIELDS = [
  { name: 'current', autoComplete: 'current-password' },
  { name: 'next', autoComplete: 'new-password' },
  { name: 'again', autoComplete: 'new-password' },
] as const;

/** Changes one's own password. What was typed is kept nowhere. */
export function PasswordForm() {
  const t = useTranslations('password');
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(EMPTY);
  const [isSaved, setSaved] = useState(false);
  const { busy, failure, problems, setProblems, run } = useAction(() => undefined);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setSaved(false);
    const { current, next, again } = typed;
    if (next !== again) return setProblems([{ field: 'again', message: t('differ') }]);
    const result = await run(() => changePassword({ current, next }));
    if (result.outcome !== 'done') return;
    setTyped(EMPTY);
    setSaved(true);
  };
  return (
    <form className={formStyles.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problems={problems} ids={IDS} />
      <FailureNotice failure={failure} />
      <div role="status">{isSaved && <Notice tone="good">{t('saved')}</Notice>}</div>
      {FIELDS.map(({ name, autoComplete }) => (
        <Field
          key={name}
          id={IDS[name]}
          label={t(name)}
          hint={name === 'next' && t('nextHint')}
          error={messageAt(problems, name)}
        >
          {(control) => (
            <input
              {...control}
              type="password"
              autoComplete={autoComplete}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div>
        <Button type="submit" disabled={busy || !hydrated}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const IDS = { current: 'current-password', next: 'next-password', again: 'password-again' } as const;
