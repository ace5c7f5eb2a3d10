'use client';

import { openText } from '@verbatim/checker';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { marksByStretch } from './mark-layout.ts';
import type { Mark, TextRange } from './mark.ts';
import { type DrawnMark, ParagraphView } from './paragraph-view.tsx';
import styles from './source-text.module.css';
import { layOutParagraphs } from './text-layout.ts';
import { useTextSelection } from './use-text-selection.ts';

/** What of a snapshot the text is drawn from. Positions in code points. */
export interface ShownSnapshot {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
  readonly sentences: readonly TextRange[];
  readonly source: { readonly title: string; readonly language: string };
}

/** Words that a person selected. Positions in code points. */
export interface SelectedWords extends TextRange {
  readonly snapshotId: string;
  readonly exact: string;
}

export interface SourceTextProps {
  readonly snapshot: ShownSnapshot;
  readonly marks: readonly Mark[];
  /** A place to bring into view; another object brings it again. */
  readonly shown?: TextRange | null;
  /** The buttons of the toolbar for selected words; `clear` lets the words go. */
  readonly actions?: (words: SelectedWords, clear: () => void) => ReactNode;
  /** Called with the key of a mark whose flag was pressed. Keep it the same function between renders. */
  readonly onMark?: (key: string) => void;
}

const SHOWN = 'shown';

/**
 * The text of a snapshot with its marks, in which words can be selected. Here code points become UTF-16 for drawing,
 * and selections code points again; nothing outside needs to know.
 */
export function SourceText({ snapshot, marks, shown = null, actions, onMark }: SourceTextProps) {
  const t = useTranslations('sourceText');
  const root = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const text = useMemo(() => openText(snapshot.text), [snapshot.text]);
  const layout = useMemo(
    () => layOutParagraphs(text, snapshot.paragraphs, snapshot.sentences),
    [text, snapshot.paragraphs, snapshot.sentences],
  );
  const sentences = useMemo(
    () => layout.flatMap(({ pieces }) => pieces.filter(({ sentence }) => sentence !== null)),
    [layout],
  );
  const drawn = useMemo(() => {
    const all: DrawnMark[] = marks.map((mark) => ({
      ...mark,
      start: text.toUtf16(mark.start),
      end: text.toUtf16(mark.end),
    }));
    if (shown) {
      const range = { start: text.toUtf16(shown.start), end: text.toUtf16(shown.end) };
      all.push({ ...range, key: SHOWN, stance: null, label: '' });
    }
    return marksByStretch(layout, all);
  }, [layout, marks, shown, text]);

  const { selection, clear, onKeyDown } = useTextSelection({
    root,
    raw: snapshot.text,
    sentences,
    onEnter: () => toolbar.current?.querySelector<HTMLElement>('button, a')?.focus(),
  });

  useEffect(() => {
    if (!shown) return;
    root.current?.querySelector(`[data-mark="${SHOWN}"]`)?.scrollIntoView({ block: 'center' });
  }, [shown]);

  const words: SelectedWords | null = selection && {
    snapshotId: snapshot.id,
    start: text.toCodePoint(selection.start),
    end: text.toCodePoint(selection.end),
    exact: snapshot.text.slice(selection.start, selection.end),
  };

  return (
    <div className={styles.frame}>
      {actions && (
        <p className={styles.hint} id={`hint-${snapshot.id}`}>
          {t('hint')}
        </p>
      )}
      <div
        ref={root}
        className={styles.text}
        role="group"
        tabIndex={0}
        lang={snapshot.source.language}
        aria-label={t('label', { title: snapshot.source.title, number: snapshot.number })}
        aria-describedby={actions ? `hint-${snapshot.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        {layout.map((paragraph, index) => (
          <ParagraphView
            key={paragraph.start}
            raw={snapshot.text}
            paragraph={paragraph}
            marks={drawn[index]!}
            onMark={onMark}
          />
        ))}
        {actions && words && selection && (
          <div
            ref={toolbar}
            className={styles.toolbar}
            role="toolbar"
            lang="en"
            aria-label={t('toolbar')}
            style={{
              insetBlockStart: selection.bottom,
              insetInlineStart: `min(${selection.left}px, max(0px, 100% - 26rem))`,
            }}
            onMouseDown={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              clear();
              root.current?.focus();
            }}
          >
            {actions(words, clear)}
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {words ? t('selected', { words: words.exact }) : ''}
      </p>
    </div>
  );
}
