'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePerson } from '../../components/shell/person-context.tsx';

/** Findings that somebody set aside, each with a reason, on this device. */
export interface Dismissals {
  /** Why a finding was set aside; undefined when it was not. */
  reasonOf(key: string): string | undefined;
  dismiss(key: string, reason: string): void;
  restore(key: string): void;
}

/**
 * The findings of a claim that the person set aside. They are the person's own notes: kept in the browser, shown to
 * nobody else, and gone from sight when claim or source changes at the place, since then it is another finding.
 */
export function useDismissals(claimId: string | null): Dismissals {
  const { id } = usePerson();
  const place = `verbatim:dismissed:${id}:${claimId ?? 'new'}`;
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => setReasons(read(place)), [place]);

  const keep = useCallback(
    (change: (now: Readonly<Record<string, string>>) => Record<string, string>) =>
      setReasons((now) => {
        const next = change(now);
        write(place, next);
        return next;
      }),
    [place],
  );
  return useMemo(
    () => ({
      reasonOf: (key) => (Object.hasOwn(reasons, key) ? reasons[key] : undefined),
      dismiss: (key, reason) => keep((now) => ({ ...now, [key]: reason })),
      restore: (key) =>
        keep((now) => Object.fromEntries(Object.entries(now).filter(([each]) => each !== key))),
    }),
    [reasons, keep],
  );
}

function read(place: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function write(place: string, reasons: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(place, JSON.stringify(reasons));
  } catch {
    // Without room they hold until the page is left.
  }
}
