'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useShortcuts } from '../shortcuts/shortcut-provider.tsx';
import styles from './shell.module.css';

const ROOMS = [
  { path: '/', name: 'claims', keys: 'h' },
  { path: '/sources', name: 'sources', keys: 'u' },
  { path: '/settings', name: 'settings', keys: ',' },
] as const;

/** The desk's rooms, with the one marked where one is. */
export function MainNavigation() {
  const t = useTranslations('shell');
  const router = useRouter();
  const path = usePathname();
  const room = ROOMS.findLast((each) => path === each.path || path.startsWith(`${each.path}/`)) ?? ROOMS[0];
  useShortcuts({
    title: t('main'),
    shortcuts: ROOMS.map(({ path: href, name, keys }) => ({
      keys,
      label: t(name),
      run: () => router.push(href),
    })),
  });
  return (
    <nav aria-label={t('main')} className={styles.navigation}>
      {ROOMS.map((each) => (
        <Link
          key={each.path}
          href={each.path}
          aria-current={each !== room ? undefined : path === each.path ? 'page' : 'true'}
        >
          {t(each.name)}
        </Link>
      ))}
    </nav>
  );
}
