'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import styles from './shell.module.css';

/** The desk's two rooms, with the one marked where one is. */
export function MainNavigation() {
  const t = useTranslations('shell');
  const path = usePathname();
  const inSources = path.startsWith('/sources');
  return (
    <nav aria-label={t('main')} className={styles.navigation}>
      <Link href="/" aria-current={inSources ? undefined : path === '/' ? 'page' : 'true'}>
        {t('claims')}
      </Link>
      <Link href="/sources" aria-current={inSources ? (path === '/sources' ? 'page' : 'true') : undefined}>
        {t('sources')}
      </Link>
    </nav>
  );
}
