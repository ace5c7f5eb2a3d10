'use client';

import type { Role } from '@verbatim/shared';
import { type ReactNode, createContext, useContext } from 'react';

/** What the browser knows of the signed-in person. Rights are checked on the server; this only chooses what to show. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

const PersonContext = createContext<KnownPerson | null>(null);

export function PersonProvider({
  person,
  children,
}: {
  readonly person: KnownPerson;
  readonly children: ReactNode;
}) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** The signed-in person. Only below the desk's frame. */
export function usePerson(): KnownPerson {
  const person = useContext(PersonContext);
  if (person === null) throw new Error('usePerson is used outside the desk’s frame');
  return person;
}
