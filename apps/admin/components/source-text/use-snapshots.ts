'use client';

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ShownSnapshot } from './snapshot.ts';

export interface Snapshots {
  /** Those at hand, in the order in which they came. */
  readonly opened: readonly ShownSnapshot[];
  /** Whether every snapshot that is needed is at hand, to its end. */
  readonly isComplete: boolean;
  readonly failed: boolean;
  /** Fetches a snapshot unless it is at hand. */
  readonly open: (id: string) => void;
  /** Tries again what failed. */
  readonly retry: () => void;
}

/**
 * The snapshots that a page works with: some came with it, of long ones only the opening; the others, and the rest of
 * the long ones, are fetched when needed.
 */
export function useSnapshots(initial: readonly ShownSnapshot[], needed: readonly string[]): Snapshots {
  const [opened, setOpened] = useState(initial);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const asked = useRef(new Set(initial.filter(({ isWhole }) => isWhole).map(({ id }) => id)));

  const open = useCallback((id: string) => {
    if (asked.current.has(id)) return;
    asked.current.add(id);
    setFailed((before) => before.filter((each) => each !== id));
    void fetchSnapshot(id).then((snapshot) => {
      if (snapshot) return startTransition(() => setOpened((before) => withSnapshot(before, snapshot)));
      asked.current.delete(id);
      setFailed((before) => [...before, id]);
    });
  }, []);

  const wanted = [...new Set([...needed, ...opened.map(({ id }) => id)])].sort().join(' ');
  useEffect(() => {
    for (const id of wanted.split(' ')) if (id) open(id);
  }, [wanted, open]);

  const isComplete = useMemo(() => {
    const ids = new Set(opened.filter(({ isWhole }) => isWhole).map(({ id }) => id));
    return wanted.split(' ').every((id) => id === '' || ids.has(id));
  }, [opened, wanted]);
  return { opened, isComplete, failed: failed.length > 0, open, retry: () => failed.forEach(open) };
}

function withSnapshot(before: readonly ShownSnapshot[], added: ShownSnapshot): readonly ShownSnapshot[] {
  return before.some(({ id }) => id === added.id)
    ? before.map((each) => (each.id === added.id ? added : each))
    : [...before, added];
}

async function fetchSnapshot(id: string): Promise<ShownSnapshot | null> {
  try {
    const answer = await fetch(`/api/snapshots/${encodeURIComponent(id)}`);
    // The desk's own route answers with what `packSnapshot` made.
    return answer.ok ? ((await answer.json()) as ShownSnapshot) : null;
  } catch {
    return null;
  }
}
