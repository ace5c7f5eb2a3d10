import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do about it. */
  readonly text: string;
  readonly children?: ReactNode;
}

/** Says that a list holds nothing, and what to do. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p className={styles.lead}>{text}</p>
      {children && <div className={styles.emptyActions}>{children}</div>}
    </div>
  );
}
