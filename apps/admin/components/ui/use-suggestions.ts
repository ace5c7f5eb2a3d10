'use client';

import { useEffect, useState } from 'react';

/** Milliseconds of rest after typing before suggestions are asked for. */
const REST_MS = 150;

/** Something that can be chosen from a list of suggestions. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/**
 * What the desk's server suggests for some words. A failed request suggests nothing; typing goes on regardless.
 * @param path of a data route that takes `search` and answers a list
 */
export function useSuggestions<Item extends Suggestion>(path: string, search: string): readonly Item[] {
  const [found, setFound] = useState<readonly Item[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void ask<Item>(path, search, stop.signal).then((items) => {
        if (!stop.signal.aborted) setFound(items);
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path, search]);
  return found;
}

async function ask<Item>(path: string, search: string, signal: AbortSignal): Promise<readonly Item[]> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams({ search }).toString()}`, { signal });
    // The desk's own route answers with the shape that its caller names.
    return answer.ok ? ((await answer.json()) as readonly Item[]) : [];
  } catch {
    return [];
  }
}
