'use client';

import { type ReactNode, createContext, useContext, useEffect, useRef, useState } from 'react';
import { usePerson } from '../shell/person-context.tsx';
import { type DeskSignal, listenToDesk } from './listen-to-desk.ts';

type Listener = (signal: DeskSignal) => void;

interface Listening {
  readonly listeners: Set<Listener>;
  /** The event up to which the first page is known, as `Last-Event-ID` has it. */
  place: string | null;
}

const ListeningContext = createContext<Listening | null>(null);

/** Tells everything below what changes at the desk. */
export function DeskEventsProvider({ children }: { readonly children: ReactNode }) {
  const { id } = usePerson();
  const [listening] = useState((): Listening => ({ listeners: new Set(), place: null }));
  useEffect(
    () =>
      listenToDesk({
        personId: id,
        from: listening.place,
        hear: (signal) => {
          for (const listener of listening.listeners) listener(signal);
        },
      }),
    [id, listening],
  );
  return <ListeningContext value={listening}>{children}</ListeningContext>;
}

/** Says up to which event the page is known; what is within the provider comes before it begins to listen. */
export function HeardUpTo({ place }: { readonly place: string | null }) {
  const listening = useContext(ListeningContext);
  useEffect(() => {
    if (listening !== null) listening.place ??= place;
  }, [listening, place]);
  return null;
}

/** Calls the newest listener with everything that changes at the desk while the component is there. */
export function useDeskEvents(listener: Listener): void {
  const listening = useContext(ListeningContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (listening === null) return;
    const hear: Listener = (signal) => latest.current(signal);
    listening.listeners.add(hear);
    return () => void listening.listeners.delete(hear);
  }, [listening]);
}
