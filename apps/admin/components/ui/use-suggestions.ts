'use client';

import { useEffect, useMemo, useState } from 'react';
import { type Suggestion, unfitting } from './suggestion.ts';

/** Milliseconds of rest after typing before suggestions are asked for. */
const REST_MS = 150;

/**
 * What the desk's server suggests for some words. Until it answers, the answer before stays, so that the list does not
 * flicker. A failed request suggests nothing; typing goes on regardless.
 * @param path of a data route that takes `search` and answers a list
 */
export function useSuggestions<Item extends Suggestion>(path: string, search: string): Suggestions<Item> {
  const [found, setFound] = useState<Found<Item>>({ path, search: '', items: [] });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void ask<Item>(path, search, stop.signal).then((items) => {
        if (!stop.signal.aborted) setFound({ path, search, items });
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path, search]);
  return useMemo(() => {
    if (found.path !== path) return { items: [], barred: [] };
    return { items: found.items, barred: found.search === search ? [] : unfitting(found.items, search) };
  }, [found, path, search]);
}

export interface Suggestions<Item> {
  readonly items: readonly Item[];
  /** Ids of those that cannot be chosen, since they were suggested for other words. */
  readonly barred: readonly string[];
}

/** Suggestions, and for what. */
interface Found<Item> {
  readonly path: string;
  readonly search: string;
  readonly items: readonly Item[];
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
