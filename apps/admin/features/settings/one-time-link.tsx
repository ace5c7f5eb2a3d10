'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import styles from './settings.module.css';

export interface OneTimeLinkProps {
  /** What was made, and for whom. */
  readonly title: string;
  /** Path of the desk's page that takes the token. */
  readonly path: '/invitation' | '/new-password';
  readonly token: string;
}

/**
 * A link to be handed on, shown once. The token stands behind a `#`: browsers send that part to no server, so it is
 * in no log on the way.
 */
export function OneTimeLink({ title, path, token }: OneTimeLinkProps) {
  const t = useTranslations('people.oneTimeLink');
  const [isCopied, setCopied] = useState(false);
  const link = `${window.location.origin}${path}#${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Notice tone="good" role="status" title={title}>
      <div className={styles.wide}>
        <Field id="one-time-link" label={t('link')}>
          {(control) => (
            <input {...control} readOnly dir="ltr" value={link} onFocus={(event) => event.target.select()} />
          )}
        </Field>
      </div>
      {/* Browsers let a page write to the clipboard on HTTPS and on the machine itself alone. */}
      {window.isSecureContext && (
        <Button onClick={() => void copy()}>{isCopied ? t('copied') : t('copy')}</Button>
      )}
    </Notice>
  );
}
