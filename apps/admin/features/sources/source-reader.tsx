'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePerson } from '../../components/shell/person-context.tsx';
import type { PackedMarks } from '../../components/source-text/pack-marks.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';
import { type SelectedWords, SourceText } from '../../components/source-text/source-text.tsx';
import { TextFailure } from '../../components/source-text/text-failure.tsx';
import { useSnapshots } from '../../components/source-text/use-snapshots.ts';
import { Button, ButtonLink } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { may } from '@verbatim/shared';
import styles from './source-reader.module.css';
import { useMarks } from './use-marks.ts';

/** It brings a list of suggestions along, which reading does not need. */
const AttachEvidenceDialog = dynamic(() =>
  import('./attach-evidence-dialog.tsx').then((module) => module.AttachEvidenceDialog),
);

export interface SourceReaderProps {
  readonly snapshot: ShownSnapshot;
  readonly marks: PackedMarks;
}

/** A snapshot to read, with the evidence in it marked, and words to select for claims. */
export function SourceReader({ snapshot: initial, marks: packed }: SourceReaderProps) {
  const t = useTranslations('sources.detail');
  const problems = useTranslations('problems');
  const { role } = usePerson();
  const router = useRouter();
  const [attaching, setAttaching] = useState<SelectedWords | null>(null);
  const [attached, setAttached] = useState<{ id: string; text: string } | null>(null);
  const {
    opened,
    failed,
    retry: retryText,
  } = useSnapshots(
    useMemo(() => [initial], [initial]),
    NONE,
  );
  const snapshot = opened[0] ?? initial;
  const { marks, state, retry } = useMarks(initial, packed);
  const openClaim = useCallback((key: string) => router.push(`/claims/${key.split(':')[0]}`), [router]);

  const actions = (words: SelectedWords) => (
    <>
      <ButtonLink
        look="primary"
        href={`/claims/new?${new URLSearchParams({
          snapshot: words.snapshotId,
          start: String(words.start),
          end: String(words.end),
        }).toString()}`}
      >
        {t('newClaim')}
      </ButtonLink>
      <Button onClick={() => setAttaching(words)}>{t('addEvidence')}</Button>
    </>
  );

  return (
    <div className={styles.reader}>
      <div role="status">
        {attached && (
          <Notice tone="good">
            <p>{t('attach.done', { claim: attached.text })}</p>
            <Link href={`/claims/${attached.id}`}>{t('attach.open')}</Link>
          </Notice>
        )}
      </div>
      {failed && <TextFailure onRetry={retryText} />}
      <SourceText
        snapshot={snapshot}
        marks={marks}
        awaitsMarks={state !== 'whole'}
        onMark={openClaim}
        {...(may(role, 'claim.edit') ? { actions } : {})}
      />
      <div role="status">
        {state === 'coming' && <p className={`${styles.note} ${styles.coming}`}>{t('marksComing')}</p>}
        {state === 'failed' && (
          <div className={styles.note}>
            <Notice tone="bad">
              <p>{t('marksFailed')}</p>
              <Button onClick={retry}>{problems('tryAgain')}</Button>
            </Notice>
          </div>
        )}
        {state === 'whole' && !initial.isWhole && <p className="visually-hidden">{t('marksWhole')}</p>}
      </div>
      {attaching && (
        <AttachEvidenceDialog
          words={attaching}
          onClose={() => setAttaching(null)}
          onAttached={(claim) => {
            setAttaching(null);
            setAttached(claim);
          }}
        />
      )}
    </div>
  );
}

const NONE: readonly string[] = [];
