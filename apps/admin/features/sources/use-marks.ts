'use client';

import { startTransition, useEffect, useMemo, useState } from 'react';
import { fetchMarks } from '../../components/source-text/fetch-marks.ts';
import type { Mark } from '../../components/source-text/mark.ts';
import { type PackedMarks, unpackMarks } from '../../components/source-text/pack-marks.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';

export interface Marks {
  readonly marks: readonly Mark[];
  /** Whether those of the whole text are at hand, are on their way, or did not come. */
  readonly state: 'whole' | 'coming' | 'failed';
  readonly retry: () => void;
}

/**
 * The evidence in a snapshot. With a short text all of it comes; of a long one that of the opening, whose words stay
 * where they are when the rest follows. It is fetched again whenever the page was read again.
 */
export function useMarks(snapshot: ShownSnapshot, packed: PackedMarks): Marks {
  const opening = useMemo(() => unpackMarks(packed), [packed]);
  const [found, setFound] = useState<readonly Mark[] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const { id, isWhole } = snapshot;
  useEffect(() => {
    if (isWhole) return;
    const controller = new AbortController();
    void fetchMarks(id, controller.signal).then((marks) => {
      if (controller.signal.aborted) return;
      setFailed(marks === null);
      if (marks === null) return;
      // Thousands of marks touch every chunk of a book: they are drawn bit by bit, behind whatever else is done.
      startTransition(() => setFound(marks));
    });
    return () => controller.abort();
  }, [id, isWhole, packed, attempt]);
  return {
    marks: found ?? opening,
    state: isWhole ? 'whole' : failed ? 'failed' : found ? 'whole' : 'coming',
    retry: () => {
      setFailed(false);
      setAttempt((before) => before + 1);
    },
  };
}
