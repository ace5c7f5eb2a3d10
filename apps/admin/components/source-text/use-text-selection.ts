'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readSelection, writeSelection } from './dom-positions.ts';
import { type KeyboardSelection, findWords, selectedStretch, stepSelection } from './keyboard-selection.ts';
import type { Stretch } from './mark-layout.ts';

export interface TextSelectionOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly raw: string;
  /** In UTF-16, in order. */
  readonly sentences: readonly Stretch[];
  /** Enter was pressed on a selection: go to what can be done with it. */
  readonly onEnter: () => void;
}

/** A selection in the text: where it is, and where its last line is drawn, in pixels within the root. */
export interface TextSelection extends Stretch {
  readonly left: number;
  readonly bottom: number;
}

/** Words selected in a source's text by mouse, by touch or with the keys. Positions in UTF-16. */
export function useTextSelection({ root, raw, sentences, onEnter }: TextSelectionOptions) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const keyboard = useRef<KeyboardSelection | null>(null);
  const pressing = useRef(false);
  const units = useMemo(() => {
    let words: Stretch[] | undefined;
    return {
      get words() {
        return (words ??= findWords(raw));
      },
      sentences,
    };
  }, [raw, sentences]);

  const readNow = useCallback(() => {
    const element = root.current;
    if (!element || pressing.current) return;
    const found = readSelection(element);
    const stretch = found && trimmed(raw, found);
    if (!stretch) {
      // Focus within the toolbar must not lose the words it acts on.
      if (!document.activeElement?.closest('[role="toolbar"]')) setSelection(null);
      return;
    }
    setSelection({ ...stretch, ...placeIn(element) });
  }, [root, raw]);

  useEffect(() => {
    const press = (event: PointerEvent) => {
      pressing.current = root.current?.contains(event.target as Node) ?? false;
      if (pressing.current) keyboard.current = null;
    };
    const release = () => {
      pressing.current = false;
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
  }, [root, readNow]);

  const clear = useCallback(() => {
    keyboard.current = null;
    document.getSelection()?.removeAllRanges();
    setSelection(null);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && selection) {
      event.preventDefault();
      return clear();
    }
    if (event.key === 'Enter' && selection) {
      event.preventDefault();
      return onEnter();
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    keyboard.current ??= selection && { anchor: selection, focus: selection };
    keyboard.current = stepSelection(keyboard.current, { ...step, extend: event.shiftKey }, units);
    if (!keyboard.current) return;
    const range = writeSelection(event.currentTarget, selectedStretch(keyboard.current));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };

  return { selection, clear, onKeyDown };
}

const STEPS: Record<string, { unit: 'word' | 'sentence'; direction: 1 | -1 } | undefined> = {
  ArrowRight: { unit: 'word', direction: 1 },
  ArrowLeft: { unit: 'word', direction: -1 },
  ArrowDown: { unit: 'sentence', direction: 1 },
  ArrowUp: { unit: 'sentence', direction: -1 },
};

/** Without the white space at its edges, which a double click or a line's end brings along. */
function trimmed(raw: string, { start, end }: Stretch): Stretch | null {
  const words = raw.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}

function placeIn(root: HTMLElement): { left: number; bottom: number } {
  const rects = document.getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.item(rects.length - 1);
  const box = root.getBoundingClientRect();
  return { left: (last?.left ?? box.left) - box.left, bottom: (last?.bottom ?? box.top) - box.top };
}
