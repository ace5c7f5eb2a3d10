import 'server-only';
import type { Role } from '@verbatim/shared';
import { getServerSession } from 'next-auth';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { authOptions } from './auth-options.ts';
import { signInPath } from './return-path.ts';

/** The signed-in person, as the cookie tells. The API checks the session again on every call. */
export interface DeskPerson {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
}

/** The signed-in person, or null. Read once a request. */
export const readPerson = cache(async (): Promise<DeskPerson | null> => {
  const session = await getServerSession(authOptions);
  return session?.person.id ? session.person : null;
});

/** The signed-in person; sends to the sign-in page, and back afterwards, when there is none. */
export async function requirePerson(): Promise<DeskPerson> {
  const person = await readPerson();
  if (person === null) return redirectToSignIn('needed');
  return person;
}

/** Leaves the page for the sign-in page, which leads back to where one was. */
export async function redirectToSignIn(reason: 'ended' | 'needed'): Promise<never> {
  redirect(signInPath(reason, (await headers()).get('x-desk-path') ?? '/'));
}
