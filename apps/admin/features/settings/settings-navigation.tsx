'use client';

import { type Role, may } from '@verbatim/shared';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import styles from './settings.module.css';

const ROOMS = [
  { href: '/settings/topics', title: 'settings.topics.title', operation: 'topics.manage' },
  { href: '/settings/ratings', title: 'ratingScale.title', operation: 'ratings.manage' },
  { href: '/settings/people', title: 'people.title', operation: 'people.manage' },
  { href: '/settings/keys', title: 'settings.keysOfApi.title', operation: 'keys.manage' },
  { href: '/settings/log', title: 'log.title', operation: 'log.read' },
] as const;

/** The rooms of the settings that a person may enter. */
export function SettingsNavigation({ role }: { readonly role: Role }) {
  const t = useTranslations();
  const path = usePathname();
  const rooms = [
    { href: '/settings', name: t('settings.profile.title') },
    ...ROOMS.filter(({ operation }) => may(role, operation)).map(({ href, title }) => ({
      href,
      name: t(title),
    })),
  ];
  return (
    <nav aria-label={t('settings.title')}>
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
