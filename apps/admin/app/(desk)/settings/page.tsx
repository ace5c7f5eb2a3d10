import type { Metadata } from 'next';
import { ShortcutHelpButton } from '../../../components/shortcuts/shortcut-provider.tsx';
import styles from '../../../features/settings/settings.module.css';
import { ProfileDocument } from '../../../generated/documents.ts';
import { query } from '../../../lib/query.ts';
import { translator } from '../../../lib/translator.ts';

const t = translator('settings');
const roles = translator('roles');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function ProfilePage() {
  const { me } = await query(ProfileDocument, {});
  return (
    <>
      <section aria-labelledby="profile">
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
              {roles(me.role)}. {t(`profile.may.${me.role}`)}
            </dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('keys.title')}</h2>
        <p>{t('keys.text')}</p>
        <ShortcutHelpButton />
      </section>
      <section aria-labelledby="words">
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
