import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { PagePlace } from '../../../../components/live/page-place.tsx';
import { TopicList } from '../../../../features/settings/topic-list.tsx';
import { NotForRole } from '../../../../features/settings/not-for-role.tsx';
import { RoomHead } from '../../../../features/settings/room-head.tsx';
import { AllTopicsDocument } from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('settings');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('topics.title') }) };

export default async function TopicsPage() {
  const { role } = await requirePerson();
  if (!may(role, 'topics.manage')) return <NotForRole role={role} operation="topics.manage" />;
  const { topics } = await query(AllTopicsDocument, {});
  return (
    <>
      <PagePlace />
      <RoomHead title={t('topics.title')} lead={t('topics.lead')} />
      <TopicList topics={topics} />
    </>
  );
}
