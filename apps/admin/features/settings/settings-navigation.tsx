'use client';

import { type Role, may } from '@verbatim/shared';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import styles from './settings.module.css';

/** The rooms of the settings that a person may enter. */
export function SettingsNavigation({ role }: { readonly role: Role }) {
  const t = useTranslations('settings');
  const path = usePathname();
  const rooms = [
    { href: '/settings', name: t('profile.title') },
    ...(may(role, 'topics.manage') ? [{ href: '/settings/topics', name: t('topics.title') }] : []),
    ...(may(role, 'keys.manage') ? [{ href: '/settings/keys', name: t('keysOfApi.title') }] : []),
  ];
  return (
    <nav aria-label={t('title')}>
      <ul className={styles.rooms}>
        {rooms.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={path === href ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
