'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePerson } from '../../components/shell/person-context.tsx';
import type { Mark } from '../../components/source-text/mark.ts';
import { type SelectedWords, SourceText } from '../../components/source-text/source-text.tsx';
import { Button, ButtonLink } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { may } from '@verbatim/shared';
import type { SnapshotWithEvidenceQuery } from '../../generated/documents.ts';
import { AttachEvidenceDialog } from './attach-evidence-dialog.tsx';
import styles from './source-reader.module.css';

export type ReaderSnapshot = NonNullable<SnapshotWithEvidenceQuery['snapshot']>;

/** A snapshot to read, with the evidence in it marked, and words to select for claims. */
export function SourceReader({ snapshot }: { readonly snapshot: ReaderSnapshot }) {
  const t = useTranslations('sources.detail');
  const { role } = usePerson();
  const router = useRouter();
  const [attaching, setAttaching] = useState<SelectedWords | null>(null);
  const [attached, setAttached] = useState<{ id: string; text: string } | null>(null);
  const marks = useMemo(
    () =>
      snapshot.evidence.map(({ id, stance, span, claim }): Mark => ({
        key: `${claim.id}:${id}`,
        start: span.start,
        end: span.end,
        stance,
        label: claim.revision.text,
      })),
    [snapshot.evidence],
  );
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
      <SourceText
        snapshot={snapshot}
        marks={marks}
        onMark={openClaim}
        {...(may(role, 'claim.edit') ? { actions } : {})}
      />
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
