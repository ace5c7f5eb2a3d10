'use client';

import { LIMITS, type PublicationKind } from '@verbatim/shared';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import formStyles from '../../components/form/form.module.css';
import { FormActions } from '../../components/form/form-actions.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field } from '../../components/ui/field.tsx';

/** The moves that say what will happen before they are made. */
export type ConfirmedMove = 'REQUEST_CHANGES' | 'REJECT' | 'PUBLISH' | 'WITHHOLD';

export function isConfirmed(move: string): move is ConfirmedMove {
  return move === 'PUBLISH' || move === 'WITHHOLD' || move === 'REJECT' || move === 'REQUEST_CHANGES';
}

export interface MoveDialogProps {
  readonly move: ConfirmedMove;
  /** What publishing leads to. */
  readonly kind: PublicationKind;
  /** What the public will see, when it will. */
  readonly preview: ReactNode;
  readonly onConfirm: (comment: string) => void;
  readonly onClose: () => void;
}

/** Says what a move will do and asks for the words it needs. */
export function MoveDialog({ move, kind, preview, onConfirm, onClose }: MoveDialogProps) {
  const t = useTranslations('review');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (move !== 'PUBLISH' && comment.trim() === '') return document.getElementById('move-comment')?.focus();
    onConfirm(comment.trim());
  };
  return (
    <Dialog title={t(`confirm.${move}.title`, { kind })} isAlert onClose={onClose}>
      <form className={formStyles.form} onSubmit={submit} noValidate>
        <p>{t(`confirm.${move}.text`, { kind })}</p>
        {preview}
        {move !== 'PUBLISH' && (
          <Field
            id="move-comment"
            label={t(`confirm.${move}.comment`)}
            error={tried && comment.trim() === '' ? t('commentMissing') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                dir="auto"
                maxLength={LIMITS.note}
                value={comment}
                onChange={(event) => setComment(event.target.value)}
              />
            )}
          </Field>
        )}
        <FormActions
          submit={t(`confirm.${move}.submit`)}
          look={move === 'WITHHOLD' || move === 'REJECT' ? 'danger' : 'primary'}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
