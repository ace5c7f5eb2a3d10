import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import { badUserInput } from '../errors/graphql-errors.ts';

/**
 * Words to search for, or null when there are none.
 * @throws GraphQLError BAD_USER_INPUT when no text can hold them or they are too many
 */
export function readSearch(search: string | null | undefined): string | null {
  const words = search?.trim() ?? '';
  if (words === '') return null;
  if (findUnstorable(words) !== null) throw badUserInput('"search" holds a character that no text can have.');
  if (codePointLength(words) > LIMITS.title) {
    throw badUserInput(`"search" is too long: ${LIMITS.title} characters are the most.`);
  }
  return words;
}
