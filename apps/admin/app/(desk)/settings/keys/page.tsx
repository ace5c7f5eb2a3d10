import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { ApiKeyList } from '../../../../features/settings/api-key-list.tsx';
import { NotForRole } from '../../../../features/settings/not-for-role.tsx';
import { RoomHead } from '../../../../features/settings/room-head.tsx';
import { ApiKeysDocument } from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('settings');

export const metadata: Metadata = {
  title: translator('common')('titled', { title: t('keysOfApi.title') }),
};

export default async function ApiKeysPage() {
  const { role } = await requirePerson();
  if (!may(role, 'keys.manage')) return <NotForRole role={role} operation="keys.manage" />;
  const { apiKeys } = await query(ApiKeysDocument, {});
  return (
    <>
      <RoomHead title={t('keysOfApi.title')} lead={t('keysOfApi.lead')} />
      <ApiKeyList keys={apiKeys} />
    </>
  );
}
