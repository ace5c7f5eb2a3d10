import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import styles from './entrance.module.css';

/** The frame of the pages for people who are not signed in. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <Brand />
        </p>
        {children}
      </div>
    </main>
  );
}
