import { codePointLength } from '@verbatim/shared';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { parameter } from '../../../../components/list/list-address.ts';
import { PagePlace } from '../../../../components/live/page-place.tsx';
import { RefreshOn } from '../../../../components/live/refresh-on.tsx';
import { packMarks } from '../../../../components/source-text/pack-marks.ts';
import { packOpening } from '../../../../components/source-text/snapshot.ts';
import { PublicationBadge, VerificationBadge } from '../../../../components/ui/badge.tsx';
import { ButtonLink } from '../../../../components/ui/button.tsx';
import { LocalTime } from '../../../../components/ui/local-time.tsx';
import { PageHead } from '../../../../components/ui/page-head.tsx';
import { SourceFacts } from '../../../../features/sources/source-facts.tsx';
import styles from '../../../../features/sources/source-reader.module.css';
import { SourceReader } from '../../../../features/sources/source-reader.tsx';
import {
  SnapshotOfSourceDocument,
  type SourceSnapshotsQuery,
  SourceSnapshotsDocument,
} from '../../../../generated/documents.ts';
import { query } from '../../../../lib/query.ts';
import { translator } from '../../../../lib/translator.ts';

type Source = NonNullable<SourceSnapshotsQuery['source']>;

const t = translator('sources');

const findSource = cache((id: string) => query(SourceSnapshotsDocument, { id }));

export async function generateMetadata({ params }: PageProps<'/sources/[id]'>): Promise<Metadata> {
  const { id } = await params;
  const { source } = await findSource(id);
  return { title: translator('common')('titled', { title: source?.title ?? t('title') }) };
}

export default async function SourcePage({ params, searchParams }: PageProps<'/sources/[id]'>) {
  const { id } = await params;
  const { source } = await findSource(id);
  if (!source) notFound();
  const wanted = parameter(await searchParams, 'snapshot');
  const shown = source.snapshots.find((each) => each.id === wanted) ?? source.latestSnapshot;
  const { snapshot } = await query(SnapshotOfSourceDocument, { id: shown.id });
  if (!snapshot) notFound();
  const opening = packOpening(snapshot);
  const openingEnd = codePointLength(opening.text);
  return (
    <>
      <PageHead title={<bdi>{source.title}</bdi>} />
      <PagePlace />
      <RefreshOn kinds={['SOURCE']} id={source.id} />
      <SnapshotChoice source={source} shown={snapshot.id} />
      <div className={styles.layout}>
        <section aria-label={t('detail.snapshot', { number: snapshot.number })}>
          <SourceReader
            key={snapshot.id}
            snapshot={opening}
            marks={packMarks(snapshot.evidence.filter(({ span }) => span.start < openingEnd))}
          />
        </section>
        <div className={styles.side}>
          <section aria-labelledby="about">
            <h2 id="about">{t('detail.about')}</h2>
            <SourceFacts snapshot={snapshot} />
          </section>
          <section aria-labelledby="claims">
            <h2 id="claims">{t('detail.claims')}</h2>
            <SourceClaims claims={source.claims} />
          </section>
        </div>
      </div>
    </>
  );
}

function SnapshotChoice({ source, shown }: { readonly source: Source; readonly shown: string }) {
  return (
    <nav aria-label={t('detail.snapshots')}>
      <ul className={styles.snapshots}>
        {source.snapshots.map(({ id, number, capturedAt }) => (
          <li key={id}>
            <ButtonLink
              href={`/sources/${source.id}?snapshot=${id}`}
              look={id === shown ? 'primary' : 'plain'}
              aria-current={id === shown ? 'true' : undefined}
            >
              {t('detail.snapshot', { number })} · <LocalTime at={capturedAt} />
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SourceClaims({ claims }: { readonly claims: Source['claims'] }) {
  if (claims.length === 0) return <p>{t('detail.noClaims')}</p>;
  return (
    <ul className={styles.claims}>
      {claims.map(({ id, revision, verificationStatus, publicationStatus }) => (
        <li key={id}>
          <Link href={`/claims/${id}`}>
            <bdi lang={revision.language}>{revision.text}</bdi>
          </Link>
          <span className={styles.badges}>
            <VerificationBadge status={verificationStatus} />
            <PublicationBadge status={publicationStatus} />
          </span>
        </li>
      ))}
    </ul>
  );
}
