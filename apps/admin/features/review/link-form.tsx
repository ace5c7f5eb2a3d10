'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormActions } from '../../components/form/form-actions.tsx';
import formStyles from '../../components/form/form.module.css';
import { Field } from '../../components/ui/field.tsx';

export interface LinkFormProps {
  readonly busy: boolean;
  readonly onLink: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why another claim says the same. */
export function LinkForm({ busy, onLink, onCancel }: LinkFormProps) {
  const t = useTranslations('sameClaims');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) onLink(reason.trim());
  };
  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <Field
        id="link-reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={tried && isMissing ? t('reasonMissing') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            autoFocus
            maxLength={LIMITS.note}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <FormActions submit={t('submit')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
