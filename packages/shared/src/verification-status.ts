import type { Operation } from './roles.ts';

/** Where the work on a claim's newest revision stands. Desk only; the public never sees it. */
export const VERIFICATION_STATUSES = [
  'UNCHECKED',
  'IN_PROGRESS',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REJECTED',
] as const;

export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

/** What a person does to move a claim from one verification status to another. */
export const VERIFICATION_ACTIONS = [
  'EDIT',
  'SEND_TO_REVIEW',
  'TAKE_BACK',
  'APPROVE',
  'REQUEST_CHANGES',
  'REJECT',
  'REOPEN',
] as const;

export type VerificationAction = (typeof VERIFICATION_ACTIONS)[number];

export interface VerificationMove {
  readonly action: VerificationAction;
  readonly from: VerificationStatus;
  readonly to: VerificationStatus;
  /** The operation of the policy table that a person needs for this move. */
  readonly operation: Operation;
  /** True when whoever wrote all that is new, alone, may not make the move, whatever their role. */
  readonly takesAnother: boolean;
}

const moves = (
  action: VerificationAction,
  from: readonly VerificationStatus[],
  to: VerificationStatus,
  operation: Operation,
  takesAnother = false,
): VerificationMove[] => from.map((each) => ({ action, from: each, to, operation, takesAnother }));

/** The one table of allowed moves. Whatever is not in it is refused, by the API and by the desk alike. */
export const VERIFICATION_MOVES: readonly VerificationMove[] = [
  ...moves(
    'EDIT',
    ['UNCHECKED', 'IN_PROGRESS', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED'],
    'IN_PROGRESS',
    'claim.edit',
  ),
  ...moves('SEND_TO_REVIEW', ['UNCHECKED', 'IN_PROGRESS', 'CHANGES_REQUESTED'], 'IN_REVIEW', 'claim.edit'),
  ...moves('TAKE_BACK', ['IN_REVIEW'], 'IN_PROGRESS', 'claim.edit'),
  ...moves('APPROVE', ['IN_REVIEW'], 'APPROVED', 'claim.review', true),
  ...moves('REQUEST_CHANGES', ['IN_REVIEW', 'APPROVED'], 'CHANGES_REQUESTED', 'claim.review', true),
  ...moves(
    'REJECT',
    ['UNCHECKED', 'IN_PROGRESS', 'IN_REVIEW', 'CHANGES_REQUESTED'],
    'REJECTED',
    'claim.edit',
  ),
  ...moves('REOPEN', ['REJECTED'], 'IN_PROGRESS', 'claim.edit'),
];

/**
 * The move that nobody asks for: whoever approved a claim is disabled, or may review no longer. The database makes it,
 * in the name of whoever changed the account.
 */
export const APPROVAL_FALLS = {
  from: 'APPROVED',
  to: 'IN_REVIEW',
  operation: 'people.manage',
} as const satisfies Partial<VerificationMove>;

/**
 * The move that an action makes from a status.
 * @returns the move, or null when the table does not allow it.
 */
export function findMove(action: VerificationAction, from: VerificationStatus): VerificationMove | null {
  return VERIFICATION_MOVES.find((move) => move.action === action && move.from === from) ?? null;
}

/** The statuses from which an action is allowed, for messages and for buttons. */
export function statusesAllowing(action: VerificationAction): VerificationStatus[] {
  return VERIFICATION_MOVES.filter((move) => move.action === action).map((move) => move.from);
}
