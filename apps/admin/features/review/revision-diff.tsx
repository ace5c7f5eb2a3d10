'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { WordChanges } from '../../components/ui/word-changes.tsx';
import type { CompareRevisionsQuery } from '../../generated/documents.ts';
import styles from './revision-diff.module.css';

type Comparison = CompareRevisionsQuery['compareRevisions'];

export interface RevisionDiffProps {
  readonly claimId: string;
  readonly from: number;
  readonly to: number;
}

/** What is different between two revisions of a claim, word by word; fetched when it is shown. */
export function RevisionDiff({ claimId, from, to }: RevisionDiffProps) {
  const t = useTranslations('review.diff');
  const [state, setState] = useState<{ key: string; found: Comparison | null } | null>(null);
  const key = `${claimId}:${from}:${to}`;
  useEffect(() => {
    const controller = new AbortController();
    void fetchComparison({ claimId, from, to }, controller.signal).then((found) => {
      if (!controller.signal.aborted) setState({ key: `${claimId}:${from}:${to}`, found });
    });
    return () => controller.abort();
  }, [claimId, from, to]);
  if (state?.key !== key) return <p role="status">{t('loading')}</p>;
  return state.found ? <Changes comparison={state.found} /> : <p role="alert">{t('failed')}</p>;
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('review.diff');
  const names = useTranslations('claim.fields');
  const { text, rationale, publicNote, fields, evidenceAdded, evidenceRemoved } = comparison;
  const texts = [
    ['text', text],
    ['rationale', rationale],
    ['publicNote', publicNote],
  ] as const;
  const isSame =
    texts.every(([, parts]) => parts.length === 0) &&
    fields.length + evidenceAdded.length + evidenceRemoved.length === 0;
  if (isSame) return <p>{t('same')}</p>;
  return (
    <dl className={styles.changes}>
      {texts.map(
        ([name, parts]) =>
          parts.length > 0 && (
            <div key={name}>
              <dt>{names(name)}</dt>
              <dd dir="auto">
                <WordChanges parts={parts} />
              </dd>
            </div>
          ),
      )}
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>
            <bdi>{before ?? t('nothing')}</bdi> → <bdi>{after ?? t('nothing')}</bdi>
          </dd>
        </div>
      ))}
      <EvidenceChanges name={t('evidenceAdded')} evidence={evidenceAdded} />
      <EvidenceChanges name={t('evidenceRemoved')} evidence={evidenceRemoved} />
    </dl>
  );
}

function EvidenceChanges({
  name,
  evidence,
}: {
  readonly name: string;
  readonly evidence: Comparison['evidenceAdded'];
}) {
  const stances = useTranslations('evidence.stance');
  if (evidence.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul className={styles.evidence}>
          {evidence.map(({ id, stance, span, note }) => (
            <li key={id}>
              <Icon name={STANCE_ICONS[stance]} /> {stances(stance)}: <q dir="auto">{span.exact}</q>{' '}
              {note && <span dir="auto">({note})</span>}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

async function fetchComparison(
  { claimId, from, to }: RevisionDiffProps,
  signal: AbortSignal,
): Promise<Comparison | null> {
  try {
    const place = new URLSearchParams({ from: String(from), to: String(to) });
    const answer = await fetch(`/api/claims/${encodeURIComponent(claimId)}/comparison?${place.toString()}`, {
      signal,
    });
    // The desk's own route answers with the comparison of the generated document.
    return answer.ok ? ((await answer.json()) as Comparison) : null;
  } catch {
    return null;
  }
}
