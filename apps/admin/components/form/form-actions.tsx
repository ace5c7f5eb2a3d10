'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import styles from './form.module.css';

export interface FormActionsProps {
  /** What the button that sends the form says. */
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly onCancel: () => void;
}

/** The end of a form that can be left: the button that sends it, and the one that leaves it. */
export function FormActions({ submit, look = 'primary', busy = false, onCancel }: FormActionsProps) {
  const common = useTranslations('common');
  return (
    <div className={styles.actions}>
      <Button type="submit" look={look} disabled={busy}>
        {submit}
      </Button>
      <Button onClick={onCancel}>{common('cancel')}</Button>
    </div>
  );
}
