'use server';

import { z } from 'zod';
import {
  PasswordLinkDocument,
  type PasswordLinkQuery,
  SetPasswordDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutateAsNobody } from '../../lib/mutation.ts';

/** Whose password a link sets. */
export type PasswordOffer = NonNullable<PasswordLinkQuery['passwordLink']>;

const setShape = z.object({ token: z.string(), password: z.string() });

/** Reads whose password a link sets, for whoever holds it. */
export async function readPasswordLink(
  token: unknown,
): Promise<ActionResult<{ offer: PasswordOffer | null }>> {
  return mutateAsNobody({
    document: PasswordLinkDocument,
    variables: { token: z.string().max(200).parse(token) },
    read: ({ passwordLink }) => ({ value: { offer: passwordLink }, userErrors: [] }),
  });
}

/** Sets a password by a link. @returns the address that it signs in with */
export async function setPassword(typed: unknown): Promise<ActionResult<string>> {
  return mutateAsNobody({
    document: SetPasswordDocument,
    variables: { input: setShape.parse(typed) },
    read: ({ setPassword: { person, userErrors } }) => ({ value: person?.email ?? null, userErrors }),
  });
}
