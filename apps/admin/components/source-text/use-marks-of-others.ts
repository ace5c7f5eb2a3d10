'use client';

import { startTransition, useEffect, useState } from 'react';
import { fetchMarks } from './fetch-marks.ts';
import type { Mark } from './mark.ts';

/**
 * Evidence that other claims have in a snapshot, each leading to its claim; fetched once the snapshot is shown. None
 * until it has come, and none when it does not come: it is beside the work.
 */
export function useMarksOfOthers(snapshotId: string | null, claimId: string | null): readonly Mark[] {
  const [found, setFound] = useState<{ snapshotId: string; marks: readonly Mark[] } | null>(null);
  useEffect(() => {
    if (snapshotId === null) return;
    const controller = new AbortController();
    void fetchMarks(snapshotId, controller.signal).then((marks) => {
      if (controller.signal.aborted) return;
      const found = { snapshotId, marks: marksOfOthers(marks ?? NONE, claimId) };
      // Thousands of marks touch every chunk of a book: they are drawn bit by bit, behind whatever else is done.
      startTransition(() => setFound(found));
    });
    return () => controller.abort();
  }, [snapshotId, claimId]);
  return found?.snapshotId === snapshotId ? found.marks : NONE;
}

const NONE: readonly Mark[] = [];

function marksOfOthers(marks: readonly Mark[], claimId: string | null): Mark[] {
  return marks.flatMap((mark) => {
    const id = mark.key.split(':')[0]!;
    return id === claimId ? [] : [{ ...mark, href: `/claims/${id}` }];
  });
}
