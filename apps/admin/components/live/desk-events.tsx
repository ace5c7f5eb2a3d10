'use client';

import { type ReactNode, createContext, useContext, useEffect, useRef, useState } from 'react';
import { usePerson } from '../shell/person-context.tsx';
import { type DeskSignal, listenToDesk } from './listen-to-desk.ts';

type Listener = (signal: DeskSignal) => void;

const ListenersContext = createContext<Set<Listener> | null>(null);

/** Tells everything below what changes at the desk. */
export function DeskEventsProvider({ children }: { readonly children: ReactNode }) {
  const { id } = usePerson();
  const [listeners] = useState(() => new Set<Listener>());
  useEffect(
    () =>
      listenToDesk(id, (signal) => {
        for (const listener of listeners) listener(signal);
      }),
    [id, listeners],
  );
  return <ListenersContext value={listeners}>{children}</ListenersContext>;
}

/** Calls the newest listener with everything that changes at the desk while the component is there. */
export function useDeskEvents(listener: Listener): void {
  const listeners = useContext(ListenersContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (listeners === null) return;
    const hear: Listener = (signal) => latest.current(signal);
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [listeners]);
}
