'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import formStyles from '../../components/form/form.module.css';
import { FormActions } from '../../components/form/form-actions.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field } from '../../components/ui/field.tsx';

export interface RestoreDialogProps {
  readonly number: number;
  /** Whether readers have to be told, since the claim was published. */
  readonly wantsNote: boolean;
  readonly onConfirm: (publicNote: string) => void;
  readonly onClose: () => void;
}

/** Says what writing an earlier revision again does, and asks for what readers are told of it. */
export function RestoreDialog({ number, wantsNote, onConfirm, onClose }: RestoreDialogProps) {
  const t = useTranslations('review.restoreDialog');
  const claim = useTranslations('claim');
  const [note, setNote] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onConfirm(note);
  };
  return (
    <Dialog title={t('title', { number })} isAlert onClose={onClose}>
      <form className={formStyles.form} onSubmit={submit} noValidate>
        <p>{t('text', { number })}</p>
        {wantsNote && (
          <Field id="restore-note" label={claim('publicNote')} hint={claim('publicNoteHint')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                dir="auto"
                maxLength={LIMITS.note}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        )}
        <FormActions submit={t('submit')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
