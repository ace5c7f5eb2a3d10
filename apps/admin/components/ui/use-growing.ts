'use client';

import { useEffect, useState } from 'react';

/** Entries of a list that are drawn at once. */
const AT_ONCE = 12;
/** Entries that follow at one go, when the browser has time. */
const MORE = 6;

/** How many entries of a list to draw now: the first at once, the others bit by bit, so that the page never stands. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const isRest = drawn < count;
  useEffect(() => {
    if (!isRest) return;
    const timer = setTimeout(() => setDrawn((before) => before + MORE), 16);
    return () => clearTimeout(timer);
  }, [isRest, drawn]);
  return Math.min(drawn, count);
}
