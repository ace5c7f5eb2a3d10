import { SMALL_COUNTS } from '../quantity/number-words.ts';
import { weekdayOf, WEEKDAYS } from './calendar-words.ts';
import type { CalendarParts } from './calendar-parts.ts';

/**
 * What "yesterday", "last month" or "two years ago" fixes, counted from the day it was written (ISO 8601, in UTC).
 * Nothing when that day is missing or unreadable.
 */
export function resolveRelative(words: string, writtenAt: string | undefined): CalendarParts {
  const written = writtenAt === undefined ? NaN : Date.parse(writtenAt);
  if (Number.isNaN(written)) return {};
  const day = new Date(written);
  const lower = words.toLowerCase();

  const ago = /^(\S+) (\w+?)s? (?:ago|earlier)$/.exec(lower);
  if (ago) return shifted(day, ago[2]!, -(SMALL_COUNTS.get(ago[1]!) ?? Number(ago[1])));
  if (lower === 'today' || lower === 'yesterday' || lower === 'tomorrow') {
    return shifted(day, 'day', lower === 'today' ? 0 : lower === 'yesterday' ? -1 : 1);
  }
  const [which, what] = lower.split(' ') as [string, string];
  const name = what[0]!.toUpperCase() + what.slice(1);
  if (WEEKDAYS.has(name)) return nearestWeekday(day, weekdayOf(name), which === 'next');
  return shifted(day, what, which === 'this' ? 0 : which === 'next' ? 1 : -1);
}

function shifted(from: Date, period: string, by: number): CalendarParts {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  switch (period) {
    case 'day':
      return wholeDay(new Date(Date.UTC(year, month, day + by)));
    case 'week': {
      // A week has no number of its own here: the month it falls in is all that is sure enough.
      const moved = new Date(Date.UTC(year, month, day + 7 * by));
      return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1 };
    }
    case 'month': {
      const moved = new Date(Date.UTC(year, month + by, 1));
      return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1 };
    }
    case 'quarter': {
      const moved = new Date(Date.UTC(year, month + 3 * by, 1));
      return { year: moved.getUTCFullYear(), quarter: Math.floor(moved.getUTCMonth() / 3) + 1 };
    }
    case 'year':
      return { year: year + by };
    case 'decade':
      return { decade: Math.floor(year / 10) * 10 + 10 * by };
    case 'century':
      return { century: Math.ceil(year / 100) + by };
    default:
      return {};
  }
}

function nearestWeekday(from: Date, weekday: number, ahead: boolean): CalendarParts {
  const back = (from.getUTCDay() - weekday + 7) % 7 || 7;
  return shifted(from, 'day', ahead ? 7 - (back % 7) : -back);
}

function wholeDay(date: Date): CalendarParts {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
