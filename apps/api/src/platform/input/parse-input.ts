import { USER_ERROR_CODES, type UserErrorCode } from '@verbatim/shared';
import type { z } from 'zod';
import { UserErrorException, type UserErrorEntry } from '../errors/user-errors.ts';

/**
 * Parses the input of a mutation.
 * @throws UserErrorException with everything that is wrong, each with its path below `input`
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new UserErrorException(...result.error.issues.map(toUserError));
}

function toUserError(issue: z.core.$ZodIssue): UserErrorEntry {
  return { code: codeOf(issue), field: ['input', ...issue.path].join('.'), message: issue.message };
}

function codeOf(issue: z.core.$ZodIssue): UserErrorCode {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof code === 'string' && Object.hasOwn(USER_ERROR_CODES, code)
    ? (code as UserErrorCode)
    : 'INVALID';
}
