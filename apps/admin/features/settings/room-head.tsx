import styles from './settings.module.css';

/** What a room of the settings is called and what it is for. */
export function RoomHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <header className={styles.part}>
      <h2>{title}</h2>
      <p>{lead}</p>
    </header>
  );
}
