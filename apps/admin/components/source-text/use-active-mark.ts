'use client';

import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import { highlight } from './highlight.ts';
import type { DrawnMark } from './paragraph-view.tsx';
import { type PlaceInRoot, placeIn } from './use-text-selection.ts';

export interface ActiveMark {
  readonly mark: DrawnMark;
  /** All marks at the place, shortest first. */
  readonly marks: readonly DrawnMark[];
  readonly at: PlaceInRoot;
}

export interface ActiveMarkOptions {
  readonly root: RefObject<HTMLElement | null>;
  /** In order of `start`, the shorter first of those that begin together. */
  readonly marks: readonly DrawnMark[];
  /** Draws and brings into view where a mark is. */
  readonly onReach: (mark: DrawnMark) => void;
  readonly onOpen: (mark: DrawnMark) => void;
}

/**
 * The mark that one is at. A click on marked words takes the shortest mark there, a further click the next longer one;
 * N and P go from mark to mark through the text, so that every one of them is reached whatever lies over it.
 */
export function useActiveMark({ root, marks, onReach, onOpen }: ActiveMarkOptions) {
  const [active, setActive] = useState<ActiveMark | null>(null);

  const take = useCallback(
    (mark: DrawnMark, here: readonly DrawnMark[]) => {
      if (root.current) setActive({ mark, marks: here, at: placeIn(root.current, mark) });
    },
    [root],
  );
  const clear = useCallback(() => setActive(null), []);
  const next = useCallback(() => {
    if (!active) return;
    const at = active.marks.indexOf(active.mark);
    take(active.marks[(at + 1) % active.marks.length]!, active.marks);
  }, [active, take]);

  useEffect(() => {
    const element = root.current;
    if (active && element) return highlight(element, 'active-mark', [active.mark]);
  }, [root, active]);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const element = event.target as Element;
    if (element.closest('button, a, [role="toolbar"], [role="group"] [role="group"]')) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const keys = keysAt(element, event.currentTarget);
    const here = keys.flatMap((key) => marks.find((mark) => mark.key === key) ?? []);
    if (here.length === 0) return clear();
    // By their keys: marks are made anew whenever others come.
    const isSame = active !== null && active.marks.every(({ key }, index) => key === here[index]?.key);
    if (isSame && active.marks.length === here.length) next();
    else take(here[0]!, here);
  };

  /** @returns whether the key was one of its own */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (active && event.key === 'Enter') onOpen(active.mark);
    else if (active && event.key === 'Escape') clear();
    else if (event.key === 'n' || event.key === 'p') step(event.key === 'n' ? 1 : -1);
    else return false;
    event.preventDefault();
    return true;
  };

  const step = (direction: 1 | -1) => {
    if (marks.length === 0) return;
    const from = active ? marks.findIndex(({ key }) => key === active.mark.key) : direction === 1 ? -1 : 0;
    const mark = marks[(from + direction + marks.length) % marks.length]!;
    onReach(mark);
    // It is drawn by then.
    requestAnimationFrame(() =>
      take(
        mark,
        marks
          .filter(({ start, end }) => start < mark.end && end > mark.start)
          .sort((a, b) => a.end - a.start - (b.end - b.start)),
      ),
    );
  };

  return { active, clear, next, onClick, onKeyDown };
}

/** Keys of the marks around an element, the shortest first: the longer ones are drawn outside. */
function keysAt(element: Element, root: Element): string[] {
  const keys: string[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const key = at.getAttribute('data-mark');
    if (key !== null) keys.push(key);
  }
  return keys;
}
