import styles from './shell.module.css';

/** The name, its first letters marked as a span of evidence is. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <span className={styles.marked}>Verb</span>atim
    </span>
  );
}
