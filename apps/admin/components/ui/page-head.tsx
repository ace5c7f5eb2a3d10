import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A page's heading with what can be done on the page. */
export function PageHead({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
