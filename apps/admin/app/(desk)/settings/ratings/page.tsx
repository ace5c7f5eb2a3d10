import { may } from '@verbatim/shared';
import type { Metadata } from 'next';
import { PagePlace } from '../../../../components/live/page-place.tsx';
import { NotForRole } from '../../../../features/settings/not-for-role.tsx';
import { RoomHead } from '../../../../features/settings/room-head.tsx';
import { RatingList } from '../../../../features/settings/rating-list.tsx';
import { WholeRatingScaleDocument } from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { requirePerson } from '../../../../lib/session.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('ratingScale');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('title') }) };

export default async function RatingScalePage() {
  const { role } = await requirePerson();
  if (!may(role, 'ratings.manage')) return <NotForRole role={role} operation="ratings.manage" />;
  const { ratingScale } = await query(WholeRatingScaleDocument, {});
  return (
    <>
      <PagePlace />
      <RoomHead title={t('title')} lead={t('lead')} />
      <RatingList scale={ratingScale} />
    </>
  );
}
