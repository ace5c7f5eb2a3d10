'use client';

import { mapCodePoints } from '@verbatim/checker';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useShortcuts } from '../shortcuts/shortcut-provider.tsx';
import { ChunkView } from './chunk-view.tsx';
import { chunkAt } from './dom-positions.ts';
import { type Stretch, marksByStretch } from './mark-layout.ts';
import { MarkPopover } from './mark-popover.tsx';
import type { Mark, TextRange } from './mark.ts';
import { MiniMap } from './mini-map.tsx';
import type { DrawnMark } from './paragraph-view.tsx';
import type { ShownSnapshot } from './snapshot.ts';
import styles from './source-text.module.css';
import { layOutText } from './text-layout.ts';
import { TextSearch } from './text-search.tsx';
import { useActiveMark } from './use-active-mark.ts';
import { useDrawnChunks } from './use-drawn-chunks.ts';
import { useTextSelection } from './use-text-selection.ts';

/** Words that a person selected. Positions in code points. */
export interface SelectedWords extends TextRange {
  readonly snapshotId: string;
  readonly exact: string;
}

export interface SourceTextProps {
  readonly snapshot: ShownSnapshot;
  readonly marks: readonly Mark[];
  /** Whether more marks are to come: room is kept for what shows where they are. */
  readonly awaitsMarks?: boolean;
  /** A place to bring into view; another object brings it again. */
  readonly shown?: TextRange | null;
  /** The buttons of the toolbar for selected words; `clear` lets the words go. */
  readonly actions?: (words: SelectedWords, clear: () => void) => ReactNode;
  /** Called with the key of a mark that is to be opened. Keep it the same function between renders. */
  readonly onMark?: (key: string) => void;
}

const SHOWN = 'shown';

/**
 * The text of a snapshot with its marks, in which words can be selected. Here code points become UTF-16 for drawing,
 * and selections code points again; nothing outside needs to know.
 */
export function SourceText(props: SourceTextProps) {
  const { snapshot, marks, awaitsMarks = false, shown = null, actions, onMark } = props;
  const t = useTranslations('sourceText');
  const searchId = useId();
  const root = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const raw = snapshot.text;
  const text = useMemo(() => mapCodePoints(raw), [raw]);
  const layout = useMemo(
    () => layOutText(text, snapshot.paragraphs, snapshot.sentences),
    [text, snapshot.paragraphs, snapshot.sentences],
  );
  const { drawingOf, need } = useDrawnChunks({ root, count: layout.chunks.length, held, awaitsMarks });

  const ordered = useMemo(
    () =>
      marks
        .map((mark): DrawnMark => ({ ...mark, start: text.toUtf16(mark.start), end: text.toUtf16(mark.end) }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
    [marks, text],
  );
  /** A place within the text that is shown: from outside, by the search, by the mini-map. */
  const [place, setPlace] = useState<Stretch | null>(null);
  useEffect(() => {
    setPlace(shown && { start: text.toUtf16(shown.start), end: text.toUtf16(shown.end) });
  }, [shown, text]);
  const drawn = useMemo(() => {
    const all = place ? [...ordered, { ...place, key: SHOWN, stance: null, label: '' }] : ordered;
    return marksByStretch(layout.chunks, all);
  }, [layout, ordered, place]);

  /** Draws the chunk of an offset and scrolls to what of it is chosen, now and once its neighbours are laid out. */
  const reach = useCallback(
    (offset: number, selector: string | null) => {
      const index = Number((root.current && chunkAt(root.current, offset))?.getAttribute('data-index') ?? -1);
      if (index < 0) return;
      need(index);
      const scroll = () => {
        const chunk = root.current && chunkAt(root.current, offset);
        const target = (selector === null ? null : chunk?.querySelector(selector)) ?? chunk;
        target?.scrollIntoView({ block: selector === null ? 'start' : 'center' });
      };
      requestAnimationFrame(() => {
        scroll();
        requestAnimationFrame(scroll);
      });
    },
    [need],
  );
  useEffect(() => {
    if (place) reach(place.start, `[data-mark="${SHOWN}"]`);
  }, [place, reach]);

  const { selection, clear, restore, onKeyDown } = useTextSelection({
    root,
    raw,
    layout,
    held,
    onEnter: () => toolbar.current?.querySelector<HTMLElement>('button, a')?.focus(),
  });
  const open = useCallback(
    (mark: DrawnMark) => {
      if (mark.href === undefined) onMark?.(mark.key);
      else popover.current?.querySelector('a')?.focus();
    },
    [onMark],
  );
  const activeMark = useActiveMark({
    root,
    marks: ordered,
    onReach: (mark) => reach(mark.start, `[data-mark="${CSS.escape(mark.key)}"]`),
    onOpen: open,
  });
  const active = selection ? null : activeMark.active;
  useShortcuts({
    title: t('shortcuts.title'),
    shortcuts: [
      { keys: '/', label: t('shortcuts.search'), run: () => document.getElementById(searchId)?.focus() },
      { keys: 't', label: t('shortcuts.toText'), run: () => root.current?.focus() },
      { keys: 'ArrowRight', label: t('shortcuts.word') },
      { keys: 'ArrowDown', label: t('shortcuts.sentence') },
      { keys: 'Control+ArrowDown', label: t('shortcuts.paragraph') },
      { keys: 'Shift+ArrowDown', label: t('shortcuts.extend') },
      { keys: 'n', label: t('shortcuts.nextMark') },
      { keys: 'p', label: t('shortcuts.previousMark') },
      { keys: 'Enter', label: t('shortcuts.enter') },
      { keys: 'Escape', label: t('shortcuts.escape') },
    ],
  });

  const goTo = useCallback((offset: number) => reach(offset, null), [reach]);
  const words: SelectedWords | null = selection && {
    snapshotId: snapshot.id,
    start: text.toCodePoint(selection.start),
    end: text.toCodePoint(selection.end),
    exact: raw.slice(selection.start, selection.end),
  };

  return (
    <div className={styles.frame}>
      <TextSearch id={searchId} raw={raw} title={snapshot.source.title} root={root} onShow={setPlace} />
      {actions && (
        <p className={styles.hint} id={`hint-${snapshot.id}`}>
          {t('hint')}
        </p>
      )}
      <div className={styles.columns} data-marked={awaitsMarks || ordered.length > 0 ? '' : undefined}>
        <div
          ref={root}
          className={styles.text}
          role="group"
          tabIndex={0}
          lang={snapshot.source.language}
          aria-label={t('label', { title: snapshot.source.title, number: snapshot.number })}
          aria-describedby={actions ? `hint-${snapshot.id}` : undefined}
          onClick={activeMark.onClick}
          onKeyDown={(event) => {
            if (selection || !activeMark.onKeyDown(event)) onKeyDown(event);
          }}
        >
          {layout.chunks.map((chunk, index) => (
            <ChunkView
              key={chunk.start}
              raw={raw}
              chunk={chunk}
              sentences={layout.sentences}
              marks={drawn[index]!}
              drawing={drawingOf(index)}
              onMark={onMark}
              onDrawn={restore}
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
                root.current?.focus({ preventScroll: true });
              }}
            >
              {actions(words, clear)}
            </div>
          )}
          {active && (
            <MarkPopover
              mark={active.mark}
              place={active.marks.indexOf(active.mark) + 1}
              count={active.marks.length}
              at={active.at}
              boxRef={popover}
              onNext={activeMark.next}
              onOpen={(key) => onMark?.(key)}
              onClose={() => {
                activeMark.clear();
                root.current?.focus({ preventScroll: true });
              }}
            />
          )}
        </div>
        {snapshot.isWhole && ordered.length > 0 && (
          <div className={styles.rail}>
            <MiniMap marks={ordered} length={raw.length} root={root} onGo={goTo} />
          </div>
        )}
      </div>
      {!snapshot.isWhole && (
        <p className={styles.following} role="status">
          {t('following')}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {words && t('selected', { words: shortened(words.exact) })}
        {active &&
          active.mark.stance &&
          t('markEvidence', { stance: active.mark.stance, claim: active.mark.label })}
      </p>
    </div>
  );
}

/** What is read aloud of a selection: its two ends, when it is long. */
function shortened(words: string): string {
  return words.length <= 300 ? words : `${words.slice(0, 150)} … ${words.slice(-100)}`;
}
