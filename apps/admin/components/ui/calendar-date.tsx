'use client';

import { useFormatter } from 'use-intl';

/**
 * A day of the calendar, in no time zone.
 * @param date YYYY-MM-DD
 */
export function CalendarDate({ date }: { readonly date: string }) {
  const format = useFormatter();
  const shown = format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  return <time dateTime={date}>{shown}</time>;
}
