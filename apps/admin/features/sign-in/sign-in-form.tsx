'use client';

import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Entrance } from '../../components/shell/entrance.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import styles from '../../components/shell/entrance.module.css';

export interface SignInFormProps {
  /** Why one is here, when it is not by one's own wish. */
  readonly reason: 'ended' | 'signed-out' | null;
  /** Path within the desk to go to afterwards. */
  readonly returnPath: string;
}

type Problem = 'wrong' | 'slowed' | 'unavailable' | 'failed';

/** The way in. A refused sign-in says so once, and what was typed stays. */
export function SignInForm({ reason, returnPath }: SignInFormProps) {
  const t = useTranslations('signIn');
  const hydrated = useHydrated();
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const email = emailInput.current?.value.trim() ?? '';
    const password = passwordInput.current?.value ?? '';
    setProblem(null);
    setMissing(email === '' ? 'email' : password === '' ? 'password' : null);
    if (email === '') return emailInput.current?.focus();
    if (password === '') return passwordInput.current?.focus();
    setBusy(true);
    const answer = await enter(email, password).catch(() => null);
    if (answer?.ok) {
      // A whole load, so that nothing of another person's session stays in the page.
      window.location.assign(returnPath);
      return;
    }
    setBusy(false);
    setProblem(problemOf(answer?.error));
    passwordInput.current?.focus();
  };

  return (
    <Entrance>
      <p className={styles.lead}>{t('lead')}</p>
      <h1 className={styles.title}>{t('title')}</h1>
      {reason === 'ended' && <Notice tone="info">{t('ended')}</Notice>}
      {reason === 'signed-out' && <Notice tone="good">{t('signedOut')}</Notice>}
      <div role="alert">{problem && <Notice tone="bad">{t(problem)}</Notice>}</div>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field id="email" label={t('email')} error={missing === 'email' ? t('emailMissing') : undefined}>
          {(control) => <input {...control} ref={emailInput} type="email" autoComplete="username" />}
        </Field>
        <Field
          id="password"
          label={t('password')}
          error={missing === 'password' ? t('passwordMissing') : undefined}
        >
          {(control) => (
            <input {...control} ref={passwordInput} type="password" autoComplete="current-password" />
          )}
        </Field>
        <Button type="submit" look="primary" disabled={busy || !hydrated}>
          {busy ? t('busy') : t('submit')}
        </Button>
      </form>
    </Entrance>
  );
}

/** The client of next-auth comes when it is wanted: it weighs more than the form. */
async function enter(email: string, password: string) {
  const { signIn } = await import('next-auth/react');
  return signIn('credentials', { email, password, redirect: false });
}

function problemOf(error: string | null | undefined): Problem {
  if (error === 'CredentialsSignin') return 'wrong';
  if (error === 'Slowed') return 'slowed';
  return error === 'Failed' ? 'failed' : 'unavailable';
}
