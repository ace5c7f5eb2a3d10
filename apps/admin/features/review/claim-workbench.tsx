'use client';

import type { PublicationKind } from '@verbatim/shared';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FormProblem } from '../../components/form/problems.ts';
import type { Mark, Stance, TextRange } from '../../components/source-text/mark.ts';
import { BearingSentences } from './bearing-sentences.tsx';
import { type ClaimFields, withEvidence, withSentence } from './claim-fields.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClaimReading } from './claim-reading.tsx';
import styles from './claim-workbench.module.css';
import type { Dismissals } from './dismissals.ts';
import { FindingReport } from './finding-report.tsx';
import type { BearingSentence, CheckedFinding, CheckedQuotation } from './live-check.ts';
import { QuotationReport } from './quotation-report.tsx';
import type { Rating } from './rating-choice.tsx';
import { SourcePane, type WordsActions } from './source-pane.tsx';
import { type Linking, SimilarClaims } from './similar-claims.tsx';
import type { Topic } from './topic-choice.tsx';
import { useLiveCheck } from './use-live-check.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';
import type { SelectedWords } from '../../components/source-text/source-text.tsx';
import { useMarksOfOthers } from '../../components/source-text/use-marks-of-others.ts';
import { useSnapshots } from '../../components/source-text/use-snapshots.ts';

export interface ClaimWorkbenchProps {
  /** Null for a claim that does not exist yet. */
  readonly claimId: string | null;
  readonly fields: ClaimFields;
  /** Changes fields; null when the claim is only read. */
  readonly onChange: ((change: (now: ClaimFields) => ClaimFields) => void) | null;
  readonly language: string;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly PublicationKind[];
  readonly problems: readonly FormProblem[];
  /** Snapshots that came with the page; the first is shown. */
  readonly snapshots: readonly ShownSnapshot[];
  /** What the API found in the saved revision, shown until the browser has checked by itself. */
  readonly savedQuotations: readonly CheckedQuotation[] | null;
  readonly dismissals: Dismissals;
  /** A reviewer wants a change at selected words; null for those who cannot. */
  readonly onAskForChange: ((words: SelectedWords) => void) | null;
  /** How another claim is linked as saying the same; null for those who cannot. */
  readonly linking?: Linking | null;
  /** Above the claim; `show` brings a place of a source into view. */
  readonly head?: (show: ShowPlace) => ReactNode;
  /** Below the claim. */
  readonly children?: ReactNode;
}

/** Pieces of evidence that the claim is compared with while one types. */
const COMPARED_LIMIT = 20;

export type ShowPlace = (snapshotId: string, range: TextRange) => void;

interface ShownPlace {
  readonly snapshotId: string | null;
  /** A new object each time, so that the same place is shown again. */
  readonly range: TextRange | null;
}

/** A claim and, beside it, the source it is held against: each shows what the other says of it. */
export function ClaimWorkbench(props: ClaimWorkbenchProps) {
  const {
    claimId,
    fields,
    onChange,
    language,
    ratings,
    topics,
    kinds,
    problems,
    savedQuotations,
    dismissals,
    linking = null,
    head,
    children,
  } = props;
  const { onAskForChange } = props;
  const t = useTranslations('review');
  const quotationWords = useTranslations('quotations');
  const needed = [
    ...fields.evidence.map(({ snapshotId }) => snapshotId),
    ...fields.appearances.flatMap(({ span }) => (span ? [span.snapshotId] : [])),
  ];
  const { opened, isComplete, failed, open, retry } = useSnapshots(props.snapshots, needed);
  const [place, setPlace] = useState<ShownPlace>({
    snapshotId: props.snapshots[0]?.id ?? needed[0] ?? null,
    range: null,
  });
  const passages = useMemo(
    () =>
      fields.evidence
        .filter(({ stance }) => stance !== 'CONTEXT')
        .slice(0, COMPARED_LIMIT)
        .map(({ snapshotId, start, end }) => ({ snapshotId, start, end })),
    [fields.evidence],
  );
  const check = useLiveCheck({
    claim: fields.text,
    claimedOn: fields.claimedOn,
    texts: opened,
    shownId: place.snapshotId,
    passages,
  });
  const quotations = (isComplete ? check?.quotations : null) ?? savedQuotations ?? check?.quotations ?? [];

  const show = useCallback(
    (snapshotId: string, range: TextRange | null = null) => {
      open(snapshotId);
      setPlace({ snapshotId, range: range && { start: range.start, end: range.end } });
    },
    [open],
  );
  const marks = useMemo(
    () =>
      fields.evidence
        .filter(({ snapshotId }) => snapshotId === place.snapshotId)
        .map(({ key, start, end, stance, note, exact }): Mark => ({
          key,
          start,
          end,
          stance,
          label: note || exact,
        })),
    [fields.evidence, place.snapshotId],
  );
  const others = useMarksOfOthers(place.snapshotId, claimId);
  const allMarks = useMemo(() => [...marks, ...others], [marks, others]);
  const goToEvidence = useCallback((key: string) => {
    const item = document.getElementById(`evidence-${key}`);
    item?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  }, []);

  const asking = onAskForChange ? { askForChange: onAskForChange } : null;
  const actions = onChange ? { ...wordsActions(onChange, opened), ...asking } : asking;
  const bearing = onChange
    ? (check?.bearing ?? []).filter((sentence) => !isTaken(sentence, fields.evidence))
    : [];
  const take = (sentence: BearingSentence, stance: Stance) => {
    const snapshot = opened.find(({ id }) => id === sentence.snapshotId);
    if (snapshot) onChange?.((now) => withEvidence(now, evidenceFrom(snapshot, sentence, stance)));
  };
  const report = (
    <div className={styles.check}>
      <QuotationReport
        quotations={quotations}
        emptyText={onChange && quotationWords(opened.length === 0 ? 'noText' : 'none')}
        onShow={({ place: found }) => found && show(found.snapshotId, found)}
      />
      <FindingReport
        findings={check?.findings ?? NO_FINDINGS}
        claim={fields.text}
        dismissals={dismissals}
        onShow={({ snapshotId, inText }) => inText && show(snapshotId, inText)}
        onAccept={onChange && (({ message }) => onChange((now) => withSentence(now, message)))}
      />
      <BearingSentences sentences={bearing} onShow={(found) => show(found.snapshotId, found)} onTake={take} />
    </div>
  );

  return (
    <div className={styles.bench}>
      <section className={styles.claim} aria-labelledby="claim-heading">
        <h2 id="claim-heading" className="visually-hidden">
          {t('claimHeading')}
        </h2>
        {head?.(show)}
        {onChange ? (
          <ClaimForm
            fields={fields}
            onChange={(change) => onChange((now) => ({ ...now, ...change }))}
            ratings={ratings}
            topics={topics}
            kinds={kinds}
            problems={problems}
            onShowEvidence={(evidence) => show(evidence.snapshotId, evidence)}
            check={report}
          />
        ) : (
          <ClaimReading
            fields={fields}
            language={language}
            ratings={ratings}
            topics={topics}
            onShowEvidence={(evidence) => show(evidence.snapshotId, evidence)}
            check={report}
          />
        )}
        {onChange && (
          <SimilarClaims text={fields.text} language={language} claimId={claimId} linking={linking} />
        )}
        {children}
      </section>
      <SourcePane
        snapshots={opened}
        shownId={place.snapshotId}
        marks={allMarks}
        place={place.range}
        failed={failed}
        onRetry={retry}
        onShow={show}
        onMark={goToEvidence}
        actions={actions}
        mayChoose={onChange !== null}
      />
    </div>
  );
}

const NO_FINDINGS: readonly CheckedFinding[] = [];

/** Whether evidence covers most of a sentence already. */
function isTaken(sentence: BearingSentence, evidence: ClaimFields['evidence']): boolean {
  return evidence.some(({ snapshotId, start, end }) => {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    return snapshotId === sentence.snapshotId && shared > (sentence.end - sentence.start) / 2;
  });
}

function wordsActions(
  onChange: NonNullable<ClaimWorkbenchProps['onChange']>,
  opened: readonly ShownSnapshot[],
): WordsActions {
  return {
    addEvidence: (words, stance) => {
      const snapshot = opened.find(({ id }) => id === words.snapshotId);
      if (snapshot) onChange((now) => withEvidence(now, evidenceFrom(snapshot, words, stance)));
    },
    quote: ({ exact }) =>
      onChange((now) => ({ ...now, text: `${now.text.trimEnd()} “${exact}”`.trimStart() })),
    madeHere: (words) => {
      const snapshot = opened.find(({ id }) => id === words.snapshotId);
      if (!snapshot) return;
      const key = `${words.snapshotId}:${words.start}:${words.end}`;
      const span = { snapshotId: words.snapshotId, start: words.start, end: words.end, exact: words.exact };
      onChange((now) => ({
        ...now,
        appearances: [
          ...now.appearances.filter((each) => each.key !== key),
          { key, sourceId: snapshot.source.id, sourceTitle: snapshot.source.title, url: '', span },
        ],
      }));
    },
  };
}

function evidenceFrom<Stance>(snapshot: ShownSnapshot, words: TextRange & { exact: string }, stance: Stance) {
  return {
    snapshotId: snapshot.id,
    snapshotNumber: snapshot.number,
    sourceTitle: snapshot.source.title,
    start: words.start,
    end: words.end,
    exact: words.exact,
    stance,
  };
}
