'use server';

import { z } from 'zod';
import { ChangePasswordDocument, SignOutEverywhereDocument } from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';

const passwords = z.object({ current: z.string(), next: z.string() });

/** Changes the password of the signed-in person and ends their other sessions. */
export async function changePassword(typed: unknown): Promise<ActionResult<true>> {
  return mutate({
    document: ChangePasswordDocument,
    variables: { input: passwords.parse(typed) },
    read: ({ changePassword: { userErrors } }) => ({ value: true, userErrors }),
  });
}

/** Ends every session of the signed-in person at the API. The cookie stays; the page ends it. */
export async function signOutEverywhere(): Promise<ActionResult<true>> {
  return mutate({
    document: SignOutEverywhereDocument,
    variables: {},
    read: ({ signOutEverywhere: { userErrors } }) => ({ value: true, userErrors }),
  });
}
