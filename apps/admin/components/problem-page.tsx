import type { ReactNode } from 'react';
import styles from './problem-page.module.css';

export interface ProblemPageProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly reference?: string | null;
  /** The ways on. */
  readonly children: ReactNode;
}

/** A page that says what is wrong, what is safe, and what to do. */
export function ProblemPage({ title, texts, reference = null, children }: ProblemPageProps) {
  return (
    <div className={styles.page} role="alert">
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {reference && <p className={styles.reference}>{reference}</p>}
      <div className={styles.ways}>{children}</div>
    </div>
  );
}
