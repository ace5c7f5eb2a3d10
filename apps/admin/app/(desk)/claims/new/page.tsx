import type { Metadata } from 'next';
import { openText } from '@verbatim/checker';
import { type RawParameters, parameter } from '../../../../components/list/list-address.ts';
import { PageHead } from '../../../../components/ui/page-head.tsx';
import { packOpening } from '../../../../components/source-text/snapshot.ts';
import { type ClaimFields, EMPTY_CLAIM, withEvidence } from '../../../../features/review/claim-fields.ts';
import { NewClaim } from '../../../../features/review/new-claim.tsx';
import {
  ClaimChoicesOfFormDocument,
  SnapshotForClaimDocument,
  type SnapshotForClaimQuery,
} from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { translator } from '../../../../lib/translator.ts';

type Snapshot = NonNullable<SnapshotForClaimQuery['snapshot']>;

const t = translator('claim');

export const metadata: Metadata = { title: translator('common')('titled', { title: t('newTitle') }) };

export default async function NewClaimPage({ searchParams }: PageProps<'/claims/new'>) {
  const raw = await searchParams;
  const snapshotId = parameter(raw, 'snapshot');
  const [{ ratingScale, topics }, found] = await Promise.all([
    query(ClaimChoicesOfFormDocument, {}),
    snapshotId === '' ? null : query(SnapshotForClaimDocument, { id: snapshotId }),
  ]);
  const snapshot = found?.snapshot ?? null;
  const initial = snapshot ? fieldsFromWords(snapshot, raw) : EMPTY_CLAIM;
  return (
    <>
      <PageHead title={t('newTitle')} />
      <NewClaim
        initial={initial}
        begunFrom={initial.evidence[0]?.key ?? 'empty'}
        language={snapshot?.source.language ?? 'en'}
        ratings={ratingScale.ratings}
        topics={topics}
        snapshots={snapshot ? [packOpening(snapshot)] : []}
      />
    </>
  );
}

/** The claim that selected words suggest: the words themselves, made where they stand, and they as its evidence. */
function fieldsFromWords(snapshot: Snapshot, raw: RawParameters): ClaimFields {
  const start = Number(parameter(raw, 'start') || NaN);
  const end = Number(parameter(raw, 'end') || NaN);
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end <= start ||
    end > snapshot.length
  ) {
    return EMPTY_CLAIM;
  }
  const exact = openText(snapshot.whole).slice(start, end);
  const words = { snapshotId: snapshot.id, start, end, exact };
  const begun: ClaimFields = {
    ...EMPTY_CLAIM,
    text: exact,
    appearances: [
      {
        key: `${snapshot.id}:${start}:${end}`,
        sourceId: snapshot.source.id,
        sourceTitle: snapshot.source.title,
        url: '',
        span: words,
      },
    ],
  };
  return withEvidence(begun, {
    ...words,
    snapshotNumber: snapshot.number,
    sourceTitle: snapshot.source.title,
    stance: 'SUPPORTS',
  });
}
