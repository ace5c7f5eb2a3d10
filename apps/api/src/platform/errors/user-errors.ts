import type { Role, UserErrorCode } from '@verbatim/shared';

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

/** How something stands after somebody else was faster. */
export interface ConflictView {
  readonly version: number;
  /** Who made the newest change. */
  readonly changedBy: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
  };
  readonly changedAt: Date;
}

/** Thrown when something was changed since it was read: nothing is written, and whoever lost is told by whom. */
export class ConflictException extends UserErrorException {
  constructor(
    what: string,
    readonly conflict: ConflictView,
  ) {
    const { version, changedBy } = conflict;
    super({
      code: 'CONFLICT',
      field: 'input.version',
      message: `${what} was changed since you read it: it is now version ${version}, by ${changedBy.name}. Look at it as it is now, then do it again.`,
    });
  }
}

/**
 * Runs a mutation and answers with its payload: what it gives, or `refused` with the reasons.
 * @param refused the payload's own fields when the mutation is refused
 */
export async function withUserErrors<Payload extends object>(
  refused: Payload,
  run: () => Promise<Payload>,
): Promise<Payload & { conflict: ConflictView | null; userErrors: readonly UserErrorEntry[] }> {
  try {
    return { ...(await run()), conflict: null, userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserErrorException)) throw error;
    const conflict = error instanceof ConflictException ? error.conflict : null;
    return { ...refused, conflict, userErrors: error.userErrors };
  }
}
