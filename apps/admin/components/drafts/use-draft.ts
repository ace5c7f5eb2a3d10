'use client';

import { type Dispatch, type SetStateAction, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePerson } from '../shell/person-context.tsx';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft-store.ts';

/** Milliseconds of rest after typing before a draft is kept. Leaving the page keeps it at once. */
const REST_MS = 250;

export interface DraftOptions<Fields> {
  /** The form, such as `claim:<id>`. */
  readonly form: string;
  /** What the form shows when nothing was typed. */
  readonly initial: Fields;
  /** Version that the initial fields are from; null for something new. */
  readonly base: number | null;
  readonly isFields: (value: unknown) => value is Fields;
}

export interface DraftedFields<Fields> {
  readonly fields: Fields;
  readonly setFields: Dispatch<SetStateAction<Fields>>;
  readonly isDirty: boolean;
  /** The draft found when the form was opened, until it is saved or let go. */
  readonly restored: Draft<Fields> | null;
  /** False when the browser cannot keep the draft. */
  readonly kept: boolean;
  /** Keeps now what was typed, before leaving the page on purpose. */
  readonly keepNow: () => void;
  /** Forgets what was typed and shows these fields, which are saved. */
  readonly settle: (saved: Fields) => void;
  /** Keeps what was typed, now as a change of these fields, which somebody else saved meanwhile. */
  readonly rebase: (saved: Fields) => void;
}

/** The fields of a form, kept on this device from the first change until they are saved. */
export function useDraft<Fields>({
  form,
  initial,
  base,
  isFields,
}: DraftOptions<Fields>): DraftedFields<Fields> {
  const { id: personId } = usePerson();
  const place = useMemo(() => ({ personId, form }), [personId, form]);
  const [fields, setFields] = useState(initial);
  const [settled, setSettled] = useState(initial);
  const [restored, setRestored] = useState<Draft<Fields> | null>(null);
  const [kept, setKept] = useState(true);
  const isDirty = useMemo(() => !same(fields, settled), [fields, settled]);
  const latest = useRef({ fields, base, isDirty });
  useEffect(() => {
    latest.current = { fields, base: restored ? restored.base : base, isDirty };
  });

  useEffect(() => {
    const draft = readDraft(localStorage, place, isFields);
    if (draft === null || same(draft.fields, initial)) return;
    // Only when the form is opened, and in the browser alone: the server could not have shown this.
    setRestored(draft);
    setFields(draft.fields);
  }, [place]);

  const keepNow = useCallback(() => {
    const now = latest.current;
    if (now.isDirty) setKept(writeDraft(localStorage, place, { fields: now.fields, base: now.base }));
  }, [place]);

  useEffect(() => {
    if (!isDirty) return;
    const timer = setTimeout(keepNow, REST_MS);
    return () => clearTimeout(timer);
  }, [fields, isDirty, keepNow]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, [keepNow]);

  const settle = useCallback(
    (saved: Fields) => {
      latest.current = { fields: saved, base: null, isDirty: false };
      removeDraft(localStorage, place);
      setSettled(saved);
      setFields(saved);
      setRestored(null);
    },
    [place],
  );

  const rebase = useCallback((saved: Fields) => {
    setSettled(saved);
    setRestored(null);
  }, []);

  return { fields, setFields, isDirty, restored, kept, keepNow, settle, rebase };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
