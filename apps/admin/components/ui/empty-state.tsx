import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do about it. */
  readonly text: string;
  /** Of its heading: 3 within a part of a page. */
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** Says that a list holds nothing, and what to do. */
export function EmptyState({ title, text, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Heading>{title}</Heading>
      <p className={styles.lead}>{text}</p>
      {children && <div className={styles.emptyActions}>{children}</div>}
    </div>
  );
}
