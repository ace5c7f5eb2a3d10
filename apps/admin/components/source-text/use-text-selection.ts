'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { offsetAt, rangeOf, readSelection, writeSelection } from './dom-positions.ts';
import {
  type KeyboardSelection,
  type SelectionStep,
  selectedStretch,
  stepSelection,
} from './keyboard-selection.ts';
import type { Stretch } from './mark-layout.ts';
import type { TextLayout } from './text-layout.ts';
import { rangeUnits, wordUnits } from './text-units.ts';

export interface TextSelectionOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly raw: string;
  readonly layout: TextLayout;
  /** Set by the hook while the pointer drags a selection. */
  readonly held: RefObject<boolean>;
  /** Enter was pressed on a selection: go to what can be done with it. */
  readonly onEnter: () => void;
}

/** Where something in the text is drawn, in pixels within the root: the left end of its last line. */
export interface PlaceInRoot {
  readonly left: number;
  readonly bottom: number;
}

/** A selection in the text. */
export interface TextSelection extends Stretch, PlaceInRoot {}

/** Words selected in a source's text by mouse, by touch or with the keys. Positions in UTF-16. */
export function useTextSelection({ root, raw, layout, held, onEnter }: TextSelectionOptions) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const latest = useRef<TextSelection | null>(null);
  const keyboard = useRef<KeyboardSelection | null>(null);
  const units = useMemo(
    () => ({
      word: wordUnits(raw),
      sentence: rangeUnits(layout.sentences),
      paragraph: rangeUnits(layout.paragraphs),
    }),
    [raw, layout],
  );
  const set = useCallback((next: TextSelection | null) => {
    latest.current = next;
    setSelection(next);
  }, []);

  const readNow = useCallback(() => {
    const element = root.current;
    if (!element || held.current) return;
    const found = readSelection(element);
    const stretch = found && trimmed(raw, found);
    if (!stretch) {
      // Focus within the toolbar must not lose the words it acts on.
      if (latest.current && !document.activeElement?.closest('[role="toolbar"]')) set(null);
      return;
    }
    if (latest.current?.start === stretch.start && latest.current.end === stretch.end) return;
    set({ ...stretch, ...placeIn(element, stretch) });
  }, [root, raw, held, set]);

  useEffect(() => {
    const press = (event: PointerEvent) => {
      held.current = root.current?.contains(event.target as Node) ?? false;
      if (held.current) keyboard.current = null;
    };
    const release = () => {
      held.current = false;
      // The browser settles the selection after the event.
      requestAnimationFrame(readNow);
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    document.addEventListener('selectionchange', readNow);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
      document.removeEventListener('selectionchange', readNow);
    };
  }, [root, readNow, held]);

  const clear = useCallback(() => {
    keyboard.current = null;
    document.getSelection()?.removeAllRanges();
    set(null);
  }, [set]);

  /** Selects again what was selected, after the elements that show it were made anew. */
  const restore = useCallback(
    ({ start, end }: Stretch) => {
      const now = latest.current;
      if (root.current && now && !held.current && now.start < end && now.end > start) {
        writeSelection(root.current, now);
      }
    },
    [root, held],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.metaKey) return;
    if (event.key === 'Escape' && selection) {
      event.preventDefault();
      return clear();
    }
    if (event.key === 'Enter' && selection) {
      event.preventDefault();
      return onEnter();
    }
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    keyboard.current ??= selection && { anchor: selection, focus: selection };
    keyboard.current = stepSelection(keyboard.current, step, units, firstSeen(event.currentTarget));
    if (!keyboard.current) return;
    const range = writeSelection(event.currentTarget, selectedStretch(keyboard.current));
    const moved = step.direction === 1 ? range?.endContainer : range?.startContainer;
    moved?.parentElement?.scrollIntoView({ block: 'nearest' });
  };

  return { selection, clear, restore, onKeyDown };
}

function stepOf(event: KeyboardEvent): SelectionStep | null {
  const extend = event.shiftKey;
  const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  // As in word processors; Ctrl or Alt, for one of the two belongs to the system on some machines.
  if (event.ctrlKey || event.altKey) {
    if (!isVertical) return null;
    return { unit: 'paragraph', direction: event.key === 'ArrowDown' ? 1 : -1, extend };
  }
  if (isVertical) return { unit: 'sentence', direction: event.key === 'ArrowDown' ? 1 : -1, extend };
  if (event.key === 'ArrowRight') return { unit: 'word', direction: 1, extend };
  if (event.key === 'ArrowLeft') return { unit: 'word', direction: -1, extend };
  return null;
}

/** Without the white space at its edges, which a double click or a line's end brings along. */
function trimmed(raw: string, { start, end }: Stretch): Stretch | null {
  const words = raw.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}

/** Where a stretch ends. Measures its last characters alone: a long stretch would have to be laid out as a whole. */
export function placeIn(root: HTMLElement, { start, end }: Stretch): PlaceInRoot {
  const rects = rangeOf(root, { start: Math.max(start, end - 40), end })?.getClientRects();
  const last = rects?.item(rects.length - 1);
  const box = root.getBoundingClientRect();
  return { left: (last?.left ?? box.left) - box.left, bottom: (last?.bottom ?? box.top) - box.top };
}

/** Offset of the first words that are in sight; 0 when the begin of the text is. */
function firstSeen(root: HTMLElement): number {
  const box = root.getBoundingClientRect();
  const pane = root.closest('[data-scrolls]')?.getBoundingClientRect();
  const top = Math.max(0, pane?.top ?? 0) + 24;
  if (box.top >= top) return 0;
  const point = document.caretPositionFromPoint?.(box.left + box.width / 2, top + 24);
  return point && root.contains(point.offsetNode) ? offsetAt(root, point.offsetNode, point.offset) : 0;
}
