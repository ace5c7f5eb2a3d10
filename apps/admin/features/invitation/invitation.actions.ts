'use server';

import { z } from 'zod';
import {
  AcceptInvitationDocument,
  OfferedInvitationDocument,
  type OfferedInvitationQuery,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutateAsNobody } from '../../lib/mutation.ts';

/** What an invitation offers. */
export type Offer = NonNullable<OfferedInvitationQuery['invitation']>;

const acceptShape = z.object({ token: z.string(), name: z.string(), password: z.string() });

/** Reads what an invitation offers, for whoever holds its link. */
export async function readInvitation(token: unknown): Promise<ActionResult<{ offer: Offer | null }>> {
  return mutateAsNobody({
    document: OfferedInvitationDocument,
    variables: { token: z.string().max(200).parse(token) },
    read: ({ invitation }) => ({ value: { offer: invitation }, userErrors: [] }),
  });
}

/** Makes the account that an invitation offers. @returns the address that it signs in with */
export async function acceptInvitation(typed: unknown): Promise<ActionResult<string>> {
  return mutateAsNobody({
    document: AcceptInvitationDocument,
    variables: { input: acceptShape.parse(typed) },
    read: ({ acceptInvitation: { person, userErrors } }) => ({ value: person?.email ?? null, userErrors }),
  });
}
