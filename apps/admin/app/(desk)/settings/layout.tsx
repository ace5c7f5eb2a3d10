import type { ReactNode } from 'react';
import { PageHead } from '../../../components/ui/page-head.tsx';
import { SettingsMessages } from '../../../features/settings/settings-messages.tsx';
import { SettingsNavigation } from '../../../features/settings/settings-navigation.tsx';
import styles from '../../../features/settings/settings.module.css';
import { requirePerson } from '../../../lib/session.ts';
import { translator } from '../../../lib/translator.ts';

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { role } = await requirePerson();
  return (
    <SettingsMessages>
      <PageHead title={translator('settings')('title')} />
      <SettingsNavigation role={role} />
      <div className={styles.room}>{children}</div>
    </SettingsMessages>
  );
}
