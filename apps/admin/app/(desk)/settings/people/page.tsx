import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { PagePlace } from '../../../../components/live/page-place.tsx';
import { AccountList } from '../../../../features/settings/account-list.tsx';
import { InvitationList } from '../../../../features/settings/invitation-list.tsx';
import { NotForRole } from '../../../../features/settings/not-for-role.tsx';
import { RoomHead } from '../../../../features/settings/room-head.tsx';
import styles from '../../../../features/settings/settings.module.css';
import { PeopleDocument } from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('people');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function PeoplePage() {
  const { role } = await requirePerson();
  if (!may(role, 'people.manage')) return <NotForRole role={role} operation="people.manage" />;
  const { accounts, invitations } = await query(PeopleDocument, {});
  return (
    <>
      <PagePlace />
      <RoomHead title={t('title')} lead={t('lead')} />
      <section className={styles.part} aria-labelledby="accounts">
        <h3 id="accounts">{t('list')}</h3>
        <AccountList accounts={accounts} />
      </section>
      <section className={styles.part} aria-labelledby="invitations">
        <h3 id="invitations">{t('invitations.title')}</h3>
        <InvitationList invitations={invitations} />
      </section>
    </>
  );
}
