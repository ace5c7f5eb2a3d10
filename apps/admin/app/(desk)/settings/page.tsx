import type { Metadata } from 'next';
import { ShortcutHelpButton } from '../../../components/shortcuts/shortcut-provider.tsx';
import { OwnSessions } from '../../../features/settings/own-sessions.tsx';
import { PasswordForm } from '../../../features/settings/password-form.tsx';
import styles from '../../../features/settings/settings.module.css';
import { ProfileDocument } from '../../../generated/documents.ts';
import { query } from '../../../lib/query.ts';
import { translator } from '../../../lib/translator.ts';

const t = translator('settings');
const password = translator('password');
const roles = translator('roles');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function ProfilePage() {
  const { me } = await query(ProfileDocument, {});
  return (
    <>
      <section className={styles.part} aria-labelledby="profile">
        <h2 id="profile">{t('profile.title')}</h2>
        <dl className={styles.facts}>
          <div>
            <dt>{t('profile.name')}</dt>
            <dd>
              <bdi>{me.name}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('profile.email')}</dt>
            <dd>{me.email}</dd>
          </div>
          <div>
            <dt>{t('profile.role')}</dt>
            <dd>
              {roles(me.role)}. {t(`roleMeans.${me.role}`)}
            </dd>
          </div>
        </dl>
      </section>
      <section className={styles.part} aria-labelledby="password">
        <h2 id="password">{password('title')}</h2>
        <p>{password('lead')}</p>
        <PasswordForm />
      </section>
      <section className={styles.part} aria-labelledby="sessions">
        <h2 id="sessions">{password('everywhere.title')}</h2>
        <p>{password('everywhere.lead')}</p>
        <OwnSessions />
      </section>
      <section className={styles.part} aria-labelledby="keys">
        <h2 id="keys">{t('keys.title')}</h2>
        <p>{t('keys.text')}</p>
        <div>
          <ShortcutHelpButton />
        </div>
      </section>
      <section className={styles.part} aria-labelledby="words">
        <h2 id="words">{t('words.title')}</h2>
        <dl className={styles.facts}>
          {(
            ['claim', 'source', 'snapshot', 'evidence', 'finding', 'revision', 'review', 'withheld'] as const
          ).map((word) => (
            <div key={word}>
              <dt>{t(`words.${word}.name`)}</dt>
              <dd>{t(`words.${word}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
