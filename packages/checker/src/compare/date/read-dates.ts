import type { CalendarParts } from './calendar-parts.ts';
import { ORDINALS, UNITS_AND_TEENS } from '../quantity/number-words.ts';
import { MONTHS, WEEKDAYS, monthOf, weekdayOf } from './calendar-words.ts';
import { resolveRelative } from './resolve-relative.ts';

/** A date in a text; offsets are UTF-16 in the string it was read from. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly parts: CalendarParts;
  /** Given relative to the day of writing ("last month"); its parts stay empty when that day is unknown. */
  readonly relative: boolean;
}

/**
 * The dates of a text in order: days, months, years, quarters, halves, decades, centuries, weekdays and relative dates
 * ("yesterday", "last year", "two weeks ago"), which `writtenAt` (an ISO 8601 date) fixes.
 */
export function readDates(source: string, writtenAt?: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const match of source.matchAll(DATE)) {
    const groups = match.groups!;
    const start = match.index;
    const relative = groups.relative !== undefined;
    const parts = relative ? resolveRelative(match[0], writtenAt) : fixedParts(groups);
    mentions.push({ start, end: start + match[0].length, parts, relative });
    if (groups.untilYear !== undefined) {
      const year = sharedPrefix(Number(groups.fromYear), groups.untilYear);
      mentions.push({ start, end: start + match[0].length, parts: { year }, relative: false });
    }
  }
  return mentions;
}

const MONTH = [...MONTHS.keys()].join('|');
const YEAR = String.raw`(?:1[0-9]\d\d|20\d\d)`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const CENTURY_ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS.keys()].join('|')}|twenty[- ]first)`;
const COUNT = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})`;
const PERIOD = '(?:day|week|month|quarter|year|decade|century)';

const PATTERNS = [
  String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)(?!\d)`,
  String.raw`(?<slashA>\d{1,2})[/.](?<slashB>\d{1,2})[/.](?<slashYear>\d{4})(?!\d)`,
  String.raw`(?<day1>${DAY})(?: of)? (?<month1>${MONTH})\b\.?(?: ?,? ?(?<year1>${YEAR})(?!\d))?`,
  String.raw`(?<month2>${MONTH})\b\.? (?<day2>${DAY})(?![\d:.,]?\d)(?: ?,? ?(?:(?:of|in) )?(?<year2>${YEAR})(?!\d))?`,
  String.raw`(?<month3>${MONTH})\b\.?,? (?:of )?(?<year3>${YEAR})(?!\d)`,
  String.raw`[Qq](?<quarter1>[1-4])(?:['’]?\s?(?:of |fiscal |FY ?)?(?<quarterYear1>${YEAR}|\d\d(?!\d)))?`,
  String.raw`(?<quarter2>[1-4])Q(?<quarterYear2>${YEAR}|\d\d(?!\d))?`,
  String.raw`(?:[Ff]iscal )?(?<quarter3>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[- ](?:fiscal )?[Qq]uarter(?! of (?:the|an?) )(?:,? (?:of )?(?:the )?(?:fiscal (?:year )?)?(?<quarterYear3>${YEAR})(?!\d))?`,
  String.raw`(?:H(?<half1>[12])|(?<half2>[Ff]irst|[Ss]econd)[- ]half)(?: (?:of )?(?:fiscal )?(?<halfYear>${YEAR})(?!\d))`,
  String.raw`(?<decade>1[0-9]\d0|20\d0)['’]?s\b`,
  String.raw`(?:['’]|(?<=\b(?:the|early|late|mid) ))(?<shortDecade>[1-9]0)['’]?s\b`,
  String.raw`(?<decadeWord>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b`,
  String.raw`(?<century>(?:${CENTURY_ORDINAL}))[- ]century`,
  String.raw`(?<fromYear>${YEAR})(?:[-–—/](?<untilYear>\d\d(?:\d\d)?))(?!\d)`,
  String.raw`(?<![$€£¥₹\d.,])(?<year4>${YEAR})(?![\d%])(?![.,]\d)(?! (?:million|billion|percent|per cent|people|km|kg)\b)(?:(?<=\b(?:in|since|by|of|on|for|until|from|to|the|and|early|late|during|before|after) \d{4})|(?! \p{Ll}+s\b))`,
  String.raw`(?<relative>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]his (?:${PERIOD})|(?:[Ll]ast|[Nn]ext|[Pp]revious|[Pp]rior) (?:${PERIOD}|${[...WEEKDAYS.keys()].join('|')})(?![’']?s? (?:of|from))|${COUNT} ${PERIOD}s? (?:ago|earlier))\b`,
  String.raw`(?<weekday>${[...WEEKDAYS.keys()].join('|')})\b`,
  String.raw`(?<month4>${MONTH.replace('|May', '').replace('|March', '')}|(?<=\b(?:in|since|last|next|by|until|of|early|late|mid|from|to|between|and|this|during) )(?:May|March))\b(?!\.? [A-Z])`,
];
const DATE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${PATTERNS.join('|')})`, 'gu');

type Groups = Record<string, string | undefined>;

function fixedParts(groups: Groups): CalendarParts {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => groups[name]).find((value) => value !== undefined);
  const month = first('month1', 'month2', 'month3', 'month4');
  const day = first('day1', 'day2', 'isoDay');
  const year = first('year1', 'year2', 'year3', 'year4', 'isoYear', 'slashYear', 'fromYear', 'halfYear');
  const quarter = first('quarter1', 'quarter2', 'quarter3');
  const quarterYear = first('quarterYear1', 'quarterYear2', 'quarterYear3');
  const half = first('half1', 'half2');
  return clean({
    year: year !== undefined ? Number(year) : quarterYear !== undefined ? fullYear(quarterYear) : undefined,
    month:
      month !== undefined ? monthOf(month) : groups.isoMonth ? Number(groups.isoMonth) : slashMonth(groups),
    day: day !== undefined ? parseInt(day, 10) : slashDay(groups),
    quarter: quarter === undefined ? undefined : ordinalValue(quarter),
    half: half === undefined ? undefined : ordinalValue(half),
    decade: decadeOf(groups),
    century: groups.century === undefined ? undefined : ordinalValue(groups.century),
    weekday: groups.weekday === undefined ? undefined : weekdayOf(groups.weekday),
  });
}

function clean(parts: Record<keyof CalendarParts, number | undefined>): CalendarParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Day and month of "13/4/2020"; left open when both orders are possible. */
function slashMonth({ slashA, slashB }: Groups): number | undefined {
  const [a, b] = [Number(slashA), Number(slashB)];
  if (a > 12 && b <= 12) return b;
  return (b > 12 && a <= 12) || (a === b && a <= 12) ? a : undefined;
}

function slashDay(groups: Groups): number | undefined {
  const month = slashMonth(groups);
  if (month === undefined) return undefined;
  return Number(groups.slashA) === month ? Number(groups.slashB) : Number(groups.slashA);
}

function ordinalValue(word: string): number {
  const lower = word.toLowerCase();
  if (/^twenty[- ]first$/.test(lower)) return 21;
  return /^\d/.test(lower) ? parseInt(lower, 10) : (ORDINALS.get(lower) ?? UNITS_AND_TEENS.get(lower) ?? 0);
}

function decadeOf({ decade, shortDecade, decadeWord }: Groups): number | undefined {
  if (decade !== undefined) return Number(decade);
  if (shortDecade !== undefined) return 1900 + Number(shortDecade);
  return decadeWord === undefined ? undefined : 1920 + 10 * DECADE_WORDS.indexOf(decadeWord);
}

const DECADE_WORDS = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** "1998–99" ends in 1999. */
function sharedPrefix(from: number, until: string): number {
  return until.length === 4 ? Number(until) : Math.floor(from / 100) * 100 + Number(until);
}
