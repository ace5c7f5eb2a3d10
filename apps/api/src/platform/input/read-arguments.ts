import { isCalendarDate } from '@verbatim/shared';
import { badUserInput } from '../errors/graphql-errors.ts';
import { isId } from '../ids.ts';

/**
 * An id that a list is filtered by, or null when there is none.
 * @throws GraphQLError BAD_USER_INPUT when it has not the form of one
 */
export function readId(name: string, id: string | null | undefined): string | null {
  if (id == null) return null;
  if (!isId(id)) throw badUserInput(`"${name}" is no id. Give an id as it came.`);
  return id;
}

/**
 * A day that a list is filtered by, as midnight UTC, or null when there is none.
 * @throws GraphQLError BAD_USER_INPUT when the calendar does not have it
 */
export function readDay(name: string, day: string | null | undefined): Date | null {
  if (day == null) return null;
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day) || !isCalendarDate(day)) {
    throw badUserInput(`"${name}" is no day of the calendar. Write it as YYYY-MM-DD, such as 2024-01-23.`);
  }
  return new Date(`${day}T00:00:00Z`);
}
