'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { CHUNK_ATTRIBUTE } from './dom-positions.ts';

/** How much of a chunk is drawn: nothing yet, its bare words, or its words with sentence numbers and marks. */
export type Drawing = 'none' | 'words' | 'whole';

export interface DrawnChunks {
  drawingOf(index: number): Drawing;
  /** Draws a chunk whole now, since something in it is to be shown. */
  need(index: number): void;
}

export interface DrawnChunksOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly count: number;
  /** While this is set, nothing is drawn anew: a selection is being dragged. */
  readonly held: RefObject<boolean>;
  /** While more marks are to come, only what is near the window is drawn whole: all else would be drawn twice, at one go. */
  readonly awaitsMarks: boolean;
}

/** Chunks that are drawn whole from the start, on the server too. */
const AT_ONCE = 3;
/** Chunks whose bare words are drawn at one go: two or three milliseconds' work. */
const WORDS_AT_A_TIME = 6;
/** How near to the window a chunk is drawn whole. */
const NEAR = '900px';

/**
 * Draws a long text bit by bit, so that the page never stands still: first the opening; then, when there is time, the
 * bare words of all of it, so that the browser's own search, selection and reading aloud have it; and each chunk whole
 * when it comes near the window. The rest follows whole when there is nothing else to do.
 */
export function useDrawnChunks({ root, count, held, awaitsMarks }: DrawnChunksOptions): DrawnChunks {
  const [words, setWords] = useState(AT_ONCE);
  const [whole, setWhole] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: AT_ONCE }, (_, index) => index)),
  );
  const near = useRef(new Set<number>());

  const add = useCallback((indices: Iterable<number>) => {
    setWhole((before) => {
      const added = [...indices].filter((index) => !before.has(index));
      return added.length === 0 ? before : new Set([...before, ...added]);
    });
  }, []);

  useEffect(() => {
    if (words >= count) return;
    return whenIdle(() => setWords((before) => before + WORDS_AT_A_TIME));
  }, [words, count]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    // `scrollMargin` looks beyond the edge of the pane that scrolls; without it chunks are drawn when they appear.
    const options: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: `${NEAR} 0px`,
      scrollMargin: `${NEAR} 0px`,
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = Number(target.getAttribute('data-index'));
        if (isIntersecting) near.current.add(index);
        else near.current.delete(index);
      }
      if (!held.current) add(near.current);
    }, options);
    for (const chunk of element.querySelectorAll(`[${CHUNK_ATTRIBUTE}]`)) observer.observe(chunk);
    return () => observer.disconnect();
  }, [root, count, add, held]);

  const isRest = words >= count && whole.size < count && !awaitsMarks;
  useEffect(() => {
    if (!isRest) return;
    let cancel = (): void => undefined;
    const drawNext = () => {
      const index = held.current ? undefined : nextOf(near.current, whole, count);
      if (index === undefined) cancel = whenIdle(drawNext);
      else add([index]);
    };
    cancel = whenIdle(drawNext);
    return () => cancel();
  }, [isRest, whole, count, add, held]);

  return {
    drawingOf: (index) => (whole.has(index) ? 'whole' : index < words ? 'words' : 'none'),
    need: (index) => add([index]),
  };
}

/** The chunk to draw whole next: one in sight, else the first that is not. */
function nextOf(near: ReadonlySet<number>, whole: ReadonlySet<number>, count: number): number | undefined {
  for (const index of near) if (!whole.has(index)) return index;
  for (let index = 0; index < count; index += 1) if (!whole.has(index)) return index;
  return undefined;
}

/** Runs something once, when the browser has nothing else to do. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 30);
  return () => clearTimeout(timer);
}
