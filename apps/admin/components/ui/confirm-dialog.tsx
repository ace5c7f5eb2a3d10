'use client';

import { useTranslations } from 'use-intl';
import formStyles from '../form/form.module.css';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** What the button says that lets it happen. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen before it does, and lets one turn back. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: ConfirmDialogProps) {
  const common = useTranslations('common');
  return (
    <Dialog title={title} isAlert onClose={onClose}>
      <p>{text}</p>
      <div className={formStyles.actions}>
        <Button look="danger" onClick={onConfirm}>
          {action}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </Dialog>
  );
}
