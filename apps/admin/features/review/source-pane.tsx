'use client';

import Link from 'next/link';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mark, Stance, TextRange } from '../../components/source-text/mark.ts';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { type SelectedWords, SourceText } from '../../components/source-text/source-text.tsx';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider.tsx';
import { Button, ButtonLink } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import type { IconName } from '../../components/ui/icon.tsx';
import { STANCES } from '../../components/ui/stance-choice.tsx';
import { SuggestBox } from '../../components/ui/suggest-box.tsx';
import styles from './source-pane.module.css';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';
import { TextFailure } from '../../components/source-text/text-failure.tsx';

/** What can be done with selected words. What is left out is not offered. */
export interface WordsActions {
  readonly addEvidence?: (words: SelectedWords, stance: Stance) => void;
  readonly quote?: (words: SelectedWords) => void;
  readonly madeHere?: (words: SelectedWords) => void;
  readonly askForChange?: (words: SelectedWords) => void;
}

export interface SourcePaneProps {
  readonly snapshots: readonly ShownSnapshot[];
  readonly shownId: string | null;
  readonly marks: readonly Mark[];
  readonly place: TextRange | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onShow: (snapshotId: string) => void;
  readonly onMark: (key: string) => void;
  /** Null when nothing can be done with words. */
  readonly actions: WordsActions | null;
  /** Whether another source may be chosen. */
  readonly mayChoose: boolean;
}

/** The source beside the claim, with what of it is evidence marked. */
export function SourcePane(props: SourcePaneProps) {
  const { snapshots, shownId, marks, place, failed, onRetry, onShow, onMark, actions, mayChoose } = props;
  const t = useTranslations('review');
  const heading = useId();
  const shown = snapshots.find(({ id }) => id === shownId);
  return (
    <section className={styles.pane} aria-labelledby={heading} data-scrolls="">
      <div className={styles.head}>
        <h2 id={heading}>{t('sourceHeading')}</h2>
        {snapshots.length > 1 && (
          <select
            className={styles.select}
            aria-label={t('shownSource')}
            value={shownId ?? ''}
            onChange={(event) => onShow(event.target.value)}
          >
            {snapshots.map(({ id, number, source }) => (
              <option key={id} value={id}>
                {`${source.title} (${number})`}
              </option>
            ))}
          </select>
        )}
        {shown && <Link href={`/sources/${shown.source.id}?snapshot=${shown.id}`}>{t('openSource')}</Link>}
      </div>
      {failed && <TextFailure onRetry={onRetry} />}
      {shown ? (
        <>
          <p className={styles.title}>
            <bdi>{shown.source.title}</bdi>
          </p>
          {mayChoose && <SourceChoice isFolded onChoose={onShow} />}
          <SourceText
            key={shown.id}
            snapshot={shown}
            marks={marks}
            shown={place}
            onMark={onMark}
            {...(actions && {
              actions: (words: SelectedWords, clear: () => void) => (
                <WordsToolbar words={words} actions={actions} onDone={clear} />
              ),
            })}
          />
        </>
      ) : shownId !== null && !failed ? (
        <p role="status">{t('loadingSource')}</p>
      ) : (
        <>
          {mayChoose && <SourceChoice onChoose={onShow} />}
          <EmptyState title={t('noSourceTitle')} text={t('noSource')}>
            {mayChoose && <ButtonLink href="/sources/new">{t('pasteSource')}</ButtonLink>}
          </EmptyState>
        </>
      )}
    </section>
  );
}

function SourceChoice({
  isFolded = false,
  onChoose,
}: {
  isFolded?: boolean;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations('review');
  const [search, setSearch] = useState('');
  const box = (
    <SuggestBox
      id="choose-source"
      label={t('chooseSource')}
      hint={t('chooseSourceHint')}
      path="/api/sources"
      value={search}
      emptyText={t('noSources')}
      onType={setSearch}
      onChoose={({ id }) => onChoose(id)}
    />
  );
  if (!isFolded) return box;
  return (
    <details className={styles.choice}>
      <summary>{t('chooseSource')}</summary>
      {box}
    </details>
  );
}

interface Way {
  readonly keys: string;
  readonly name: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

const STANCE_KEYS: Record<Stance, string> = { SUPPORTS: 's', REFUTES: 'r', CONTEXT: 'c' };

interface WordsToolbarProps {
  readonly words: SelectedWords;
  readonly actions: WordsActions;
  readonly onDone: () => void;
}

function WordsToolbar({ words, actions, onDone }: WordsToolbarProps) {
  const t = useTranslations('review');
  const stances = useTranslations('evidence.stance');
  const changes = useTranslations('changeRequests');
  const act = (action: () => void) => () => {
    action();
    onDone();
  };
  const { addEvidence, quote, madeHere, askForChange } = actions;
  const ways: Way[] = [
    ...(addEvidence ? STANCES : []).map((stance) => ({
      keys: STANCE_KEYS[stance],
      name: stances(stance),
      icon: STANCE_ICONS[stance],
      run: act(() => addEvidence?.(words, stance)),
    })),
    ...(quote
      ? [{ keys: 'q', name: t('quoteIt'), icon: 'quote' as const, run: act(() => quote(words)) }]
      : []),
    ...(madeHere ? [{ keys: 'm', name: t('madeHere'), run: act(() => madeHere(words)) }] : []),
    ...(askForChange ? [{ keys: 'k', name: changes('askHere'), run: act(() => askForChange(words)) }] : []),
  ];
  useShortcuts({
    title: t('wordsShortcuts'),
    shortcuts: ways.map(({ keys, name, run }) => ({ keys, label: name, run })),
  });
  return (
    <>
      {addEvidence && <span className={styles.as}>{t('markAs')}</span>}
      {ways.map(({ name, run, ...rest }) => (
        <Button key={name} {...rest} onClick={run}>
          {name}
        </Button>
      ))}
    </>
  );
}
