import type { UserErrorCode } from '@verbatim/shared';

/** One entry of `userErrors`. */
export interface UserErrorEntry {
  readonly code: UserErrorCode;
  /** Path of the input, such as `input.text`, or null. */
  readonly field: string | null;
  /** A sentence that says what to do. */
  readonly message: string;
}

/** Thrown by services when a person can put something right. `withUserErrors` turns it into a payload. */
export class UserErrorException extends Error {
  readonly userErrors: readonly UserErrorEntry[];

  constructor(...userErrors: readonly UserErrorEntry[]) {
    super(userErrors.map(({ code, message }) => `${code}: ${message}`).join(' '));
    this.name = 'UserErrorException';
    this.userErrors = userErrors;
  }
}

/**
 * Runs a mutation and answers with its payload: what it gives, or `refused` with the reasons.
 * @param refused the payload's own fields when the mutation is refused
 */
export async function withUserErrors<Payload extends object>(
  refused: Payload,
  run: () => Promise<Payload>,
): Promise<Payload & { userErrors: readonly UserErrorEntry[] }> {
  try {
    return { ...(await run()), userErrors: [] };
  } catch (error) {
    if (error instanceof UserErrorException) return { ...refused, userErrors: error.userErrors };
    throw error;
  }
}
