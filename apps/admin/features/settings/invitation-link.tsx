'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import styles from './settings.module.css';

/** An invitation that was just made, with what its link holds. */
export interface MadeLink {
  readonly email: string;
  readonly token: string;
}

/**
 * The link of an invitation, shown once. The token stands behind a `#`: browsers send that part to no server, so it is
 * in no log on the way.
 */
export function InvitationLink({ made: { email, token } }: { readonly made: MadeLink }) {
  const t = useTranslations('people.invitations');
  const [isCopied, setCopied] = useState(false);
  const link = `${window.location.origin}/invitation#${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Notice tone="good" role="status" title={t('made', { email })}>
      <div className={styles.wide}>
        <Field id="invitation-link" label={t('link')}>
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
