import type { Metadata } from 'next';
import { PageHead } from '../../../../components/ui/page-head.tsx';
import styles from '../../../../components/ui/page.module.css';
import { NewSourceForm } from '../../../../features/sources/new-source-form.tsx';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('sources');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('new.title') }) };

export default async function NewSourcePage() {
  await requirePerson();
  return (
    <div className={styles.narrow}>
      <PageHead title={t('new.title')} />
      <p className={styles.lead}>{t('new.lead')}</p>
      <NewSourceForm />
    </div>
  );
}
