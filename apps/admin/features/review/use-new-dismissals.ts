'use client';

import { useMemo } from 'react';
import { useDraft } from '../../components/drafts/use-draft.ts';
import type { Dismissals, DismissedFinding } from './dismissals.ts';

type Kept = readonly Omit<DismissedFinding, 'by'>[];

const NONE: Kept = [];

/** Dismissals of a claim that does not exist yet: a draft, sent with the claim. */
export function useNewDismissals(begunFrom: string) {
  const { fields, setFields, settle } = useDraft<Kept>({
    form: `dismissed:new:${begunFrom}`,
    initial: NONE,
    base: null,
    isFields: isKept,
  });
  const dismissals = useMemo(
    (): Dismissals => ({
      dismissed: fields.map((each) => ({ ...each, by: null })),
      busy: false,
      change: {
        dismiss: ({ key, message }, reason) =>
          setFields((now) => [
            ...now.filter(({ finding }) => finding !== key),
            { finding: key, message, reason },
          ]),
        takeUp: (key) => setFields((now) => now.filter(({ finding }) => finding !== key)),
      },
    }),
    [fields, setFields],
  );
  return { dismissals, dismissedFindings: fields, forget: () => settle(NONE) };
}

function isKept(value: unknown): value is Kept {
  return (
    Array.isArray(value) &&
    value.every(
      (each: Partial<Record<string, unknown>> | null) =>
        typeof each?.['finding'] === 'string' &&
        typeof each['message'] === 'string' &&
        typeof each['reason'] === 'string',
    )
  );
}
