import type { UserErrorCode } from '@verbatim/shared';

/** Something that is wrong with a form, found by the desk or by the API. */
export interface FormProblem {
  readonly code?: UserErrorCode;
  /** Path within the API's input, such as `input.text`; null for the form as a whole. */
  readonly field: string | null;
  readonly message: string;
}

/** The name of the form's field that a problem is about: `input.evidence.0.note` is about `evidence`. */
export function fieldOf({ field }: FormProblem): string | null {
  const name = field?.replace(/^input\.?/, '').split('.')[0];
  return name ? name : null;
}

/** The first message about a field. */
export function messageAt(problems: readonly FormProblem[], name: string): string | undefined {
  return problems.find((problem) => fieldOf(problem) === name)?.message;
}
