import { translator } from '../../lib/translator.ts';
import { ButtonLink } from '../ui/button.tsx';
import styles from './list.module.css';

export interface PagerProps {
  /** Address of the first page; null when this is it. */
  readonly first: string | null;
  /** Address of the next page; null when this is the last. */
  readonly next: string | null;
}

/** Ways to the other pages of a list; nothing when there are none. */
export function Pager({ first, next }: PagerProps) {
  const t = translator('common');
  if (first === null && next === null) return null;
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {first !== null && <ButtonLink href={first}>{t('toStart')}</ButtonLink>}
      {next !== null && <ButtonLink href={next}>{t('next')}</ButtonLink>}
    </nav>
  );
}
