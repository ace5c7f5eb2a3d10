import Link from 'next/link';
import type { ReactNode } from 'react';
import { DeskEventsProvider } from '../../components/live/desk-events.tsx';
import { Brand } from '../../components/shell/brand.tsx';
import { MainNavigation } from '../../components/shell/main-navigation.tsx';
import { PersonProvider } from '../../components/shell/person-context.tsx';
import { PersonMenu } from '../../components/shell/person-menu.tsx';
import styles from '../../components/shell/shell.module.css';
import { ShortcutProvider } from '../../components/shortcuts/shortcut-provider.tsx';
import { requirePerson } from '../../lib/session.ts';
import { translator } from '../../lib/translator.ts';

export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const person = await requirePerson();
  return (
    <PersonProvider person={{ id: person.id, name: person.name, role: person.role }}>
      <DeskEventsProvider>
        <ShortcutProvider>
          <a className={styles.skip} href="#content">
            {translator('shell')('skip')}
          </a>
          <header className={styles.header}>
            <Link className={styles.home} href="/">
              <Brand />
            </Link>
            <MainNavigation />
            <PersonMenu name={person.name} role={person.role} />
          </header>
          <main className={styles.main} id="content" tabIndex={-1}>
            {children}
          </main>
        </ShortcutProvider>
      </DeskEventsProvider>
    </PersonProvider>
  );
}
