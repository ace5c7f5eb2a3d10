import type { ReactNode } from 'react';
import styles from './problem-page.module.css';

export interface ProblemPageProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly reference?: string | null;
  /** Of its heading: 2 below a page's own. */
  readonly level?: 1 | 2;
  /** The ways on. */
  readonly children: ReactNode;
}

/** A page that says what is wrong, what is safe, and what to do. */
export function ProblemPage({ title, texts, reference = null, level = 1, children }: ProblemPageProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.page} role="alert">
      <Heading>{title}</Heading>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {reference && <p className={styles.reference}>{reference}</p>}
      <div className={styles.ways}>{children}</div>
    </div>
  );
}
