'use server';

import { ROLES } from '@verbatim/shared';
import { z } from 'zod';
import {
  type AccountRowFragment,
  type InvitationRowFragment,
  InvitePersonDocument,
  ResetPasswordDocument,
  RevokeInvitationDocument,
  SignPersonOutDocument,
  UpdateAccountDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';

const versionShape = z.object({ id: z.string(), version: z.int() });
const accountShape = versionShape.extend({
  name: z.string().optional(),
  role: z.enum(ROLES).optional(),
  disabled: z.boolean().optional(),
});
const inviteShape = z.object({ email: z.string(), role: z.enum(ROLES) });

/** A claim that has to be approved again. */
export interface FallenApproval {
  readonly id: string;
  readonly text: string;
}

/**
 * Changes name or role of somebody, disables or enables them.
 * @returns the account as it is then, and the claims for which the person's approval counts no longer
 */
export async function updateAccount(
  typed: unknown,
): Promise<ActionResult<{ account: AccountRowFragment; fallen: FallenApproval[] }>> {
  return mutate({
    document: UpdateAccountDocument,
    variables: { input: accountShape.parse(typed) },
    read: ({ updateAccount: { account, fallenApprovals, userErrors } }) => ({
      value: account && {
        account,
        fallen: fallenApprovals.map(({ id, revision: { text } }) => ({ id, text })),
      },
      userErrors,
    }),
  });
}

/** Ends every session of somebody. @returns the account as it is then */
export async function signPersonOut(typed: unknown): Promise<ActionResult<AccountRowFragment>> {
  return mutate({
    document: SignPersonOutDocument,
    variables: { input: versionShape.parse(typed) },
    read: ({ signPersonOut: { account, userErrors } }) => ({ value: account, userErrors }),
  });
}

/** Takes somebody's password away. @returns what the link for a new one holds, which nobody can read again */
export async function resetPassword(typed: unknown): Promise<ActionResult<string>> {
  return mutate({
    document: ResetPasswordDocument,
    variables: { input: versionShape.parse(typed) },
    read: ({ resetPassword: { token, userErrors } }) => ({ value: token, userErrors }),
  });
}

/** Invites somebody. @returns what the link holds, which nobody can read again */
export async function invitePerson(typed: unknown): Promise<ActionResult<string>> {
  return mutate({
    document: InvitePersonDocument,
    variables: { input: inviteShape.parse(typed) },
    read: ({ invitePerson: { token, userErrors } }) => ({ value: token, userErrors }),
  });
}

/** Withdraws an invitation. @returns it as it is then */
export async function revokeInvitation(id: unknown): Promise<ActionResult<InvitationRowFragment>> {
  return mutate({
    document: RevokeInvitationDocument,
    variables: { input: { id: z.string().parse(id) } },
    read: ({ revokeInvitation: { invitation, userErrors } }) => ({ value: invitation, userErrors }),
  });
}
