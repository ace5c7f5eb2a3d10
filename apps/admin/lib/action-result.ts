import type { UserErrorCode } from '@verbatim/shared';

/** One expected failure of the API, at a field of the form when it names one. */
export interface UserProblem {
  readonly code: UserErrorCode;
  readonly field: string | null;
  readonly message: string;
}

/** What came of a server action. Nothing is thrown at the browser: every failure is a value that a form can show. */
export type ActionResult<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  /** Refused by a rule. `current` is what stands now, when the API tells. */
  | {
      readonly outcome: 'refused';
      readonly problems: readonly UserProblem[];
      readonly current: Value | null;
    }
  | { readonly outcome: 'signed-out' }
  | { readonly outcome: 'unavailable' }
  /** `reference` finds the error in the API's log. */
  | { readonly outcome: 'failed'; readonly reference: string | null };

/** Any result but `done`. */
export type ActionFailure = Exclude<ActionResult<never>, { outcome: 'done' }>;
