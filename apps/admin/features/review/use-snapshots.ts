'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SnapshotTextFragment } from '../../generated/documents.ts';

export type OpenedSnapshot = SnapshotTextFragment;

export interface Snapshots {
  /** Those at hand, in the order in which they came. */
  readonly opened: readonly OpenedSnapshot[];
  /** Whether every snapshot that is needed is at hand. */
  readonly isComplete: boolean;
  readonly failed: boolean;
  /** Fetches a snapshot unless it is at hand. */
  readonly open: (id: string) => void;
}

/** The snapshots that a claim is held against: some came with the page, the others are fetched when needed. */
export function useSnapshots(initial: readonly OpenedSnapshot[], needed: readonly string[]): Snapshots {
  const [opened, setOpened] = useState(initial);
  const [failed, setFailed] = useState(false);
  const asked = useRef(new Set(initial.map(({ id }) => id)));

  const open = useCallback((id: string) => {
    if (asked.current.has(id)) return;
    asked.current.add(id);
    setFailed(false);
    void fetchSnapshot(id).then((snapshot) => {
      if (snapshot) return setOpened((before) => [...before, snapshot]);
      asked.current.delete(id);
      setFailed(true);
    });
  }, []);

  const wanted = [...new Set(needed)].sort().join(' ');
  useEffect(() => {
    for (const id of wanted.split(' ')) if (id) open(id);
  }, [wanted, open]);

  const isComplete = useMemo(() => {
    const ids = new Set(opened.map(({ id }) => id));
    return wanted.split(' ').every((id) => id === '' || ids.has(id));
  }, [opened, wanted]);
  return { opened, isComplete, failed, open };
}

async function fetchSnapshot(id: string): Promise<OpenedSnapshot | null> {
  try {
    const answer = await fetch(`/api/snapshots/${encodeURIComponent(id)}`);
    // The desk's own route answers with the snapshot of the generated document.
    return answer.ok ? ((await answer.json()) as OpenedSnapshot) : null;
  } catch {
    return null;
  }
}
