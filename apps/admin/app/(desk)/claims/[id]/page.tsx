import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PagePlace } from '../../../../components/live/page-place.tsx';
import { packOpening } from '../../../../components/source-text/snapshot.ts';
import { ReviewScreen } from '../../../../features/review/review-screen.tsx';
import {
  type ClaimDetailFragment,
  ClaimForReviewDocument,
  OpeningOfSnapshotDocument,
} from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { translator } from '../../../../lib/translator.ts';

const t = translator('review');

const findClaim = cache((id: string) => query(ClaimForReviewDocument, { id }));

export async function generateMetadata({ params }: PageProps<'/claims/[id]'>): Promise<Metadata> {
  const { id } = await params;
  const { claim } = await findClaim(id);
  const title = claim?.revision.text.slice(0, 80) ?? t('title');
  return { title: translator('common')('titled', { title }) };
}

export default async function ClaimPage({ params }: PageProps<'/claims/[id]'>) {
  const { id } = await params;
  const { claim, ratingScale, topics, people } = await findClaim(id);
  if (!claim) notFound();
  const shownId = firstSnapshotOf(claim);
  const found = shownId === null ? null : await query(OpeningOfSnapshotDocument, { id: shownId });
  return (
    <>
      <PagePlace />
      <h1 className="visually-hidden">{t('title')}</h1>
      <ReviewScreen
        key={claim.id}
        claim={claim}
        ratings={ratingScale.ratings}
        topics={topics}
        people={people}
        snapshots={found?.snapshot ? [packOpening(found.snapshot)] : []}
      />
    </>
  );
}

/** The snapshot that stands beside the claim at first: that of the first evidence, or where the claim was made. */
function firstSnapshotOf({ revision }: ClaimDetailFragment): string | null {
  const spans = [...revision.evidence, ...revision.appearances].map(({ span }) => span);
  return spans.find((span) => span !== null)?.snapshot.id ?? null;
}
