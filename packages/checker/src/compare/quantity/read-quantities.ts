import {
  FRACTIONS,
  MULTIPLES,
  ORDINALS,
  SCALES,
  SHORT_SCALES,
  TENS,
  UNITS_AND_TEENS,
} from './number-words.ts';
import { type Unit, unitOf, unitSpellings } from './units.ts';

/** A number in a text with what it counts; offsets are UTF-16 in the string it was read from. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly kind: 'CARDINAL' | 'ORDINAL' | 'FRACTION';
  /** Half a step of the last digit given: how far the true value may be off by rounding alone. */
  readonly tolerance: number;
  /** Written in letters alone ("three"). */
  readonly spelled: boolean;
  /** What stands before it: "more than", "at least"; "under", "up to"; "about", "nearly". */
  readonly bound: 'OVER' | 'UNDER' | 'ABOUT' | undefined;
}

/**
 * The numbers of a text in order: digits with separators, scale ("1.3 trillion", "5m"), number words ("one and a half
 * million"), fractions ("two thirds"), multiples ("twice"), ordinals ("21st"), with units before or after. The ends of
 * a range are two quantities; a unit or scale given once belongs to both. Stretches in `taken` (dates), which are in order, are left out.
 */
export function readQuantities(
  source: string,
  taken: readonly { start: number; end: number }[] = [],
): Quantity[] {
  const found: Draft[] = [];
  let next = 0;
  for (const match of source.matchAll(NUMBER)) {
    const start = match.index;
    while (next < taken.length && taken[next]!.end <= start) next += 1;
    if (next < taken.length && taken[next]!.start < start + match[0].length) continue;
    const draft = readDraft(match);
    if (draft) found.push(draft);
  }
  shareAlongRanges(source, found);
  return found.map(({ start, end, value, scale, step, unit, kind, spelled }) => ({
    start,
    end,
    value: value * scale,
    unit,
    kind,
    tolerance: (step * scale) / 2,
    spelled,
    bound: boundBefore(source.slice(Math.max(0, start - 24), start)),
  }));
}

function boundBefore(before: string): Quantity['bound'] {
  for (const [bound, pattern] of BOUNDS) if (pattern.test(before)) return bound;
  return undefined;
}

const BOUNDS = [
  [
    'OVER',
    /\b(?:over|more than|at least|above|exceed(?:s|ed|ing)?|upwards? of|north of|no fewer than|beyond|surpass(?:ed|es|ing)?) (?:an? |the )?$/i,
  ],
  ['UNDER', /\b(?:under|less than|fewer than|at most|below|up to|no more than) (?:an? |the )?$/i],
  [
    'ABOUT',
    /\b(?:about|around|approximately|roughly|some|nearly|almost|close to|circa|an estimated) (?:an? |the )?$/i,
  ],
] as const;

interface Draft {
  start: number;
  end: number;
  value: number;
  scale: number;
  step: number;
  unit: Unit | undefined;
  kind: Quantity['kind'];
  spelled: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const SMALL = alternatives([...UNITS_AND_TEENS.keys(), ...TENS.keys()]);
const BIG = alternatives(SCALES.keys());
const DIGITS = String.raw`\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+`;
const SPELLED = String.raw`(?:(?:${SMALL})(?:[- ](?:${SMALL}))*|(?:half )?an?(?= (?:dozen|${BIG})\b))(?:(?: and a half)?[ -](?:dozen|${BIG})\b(?: and (?=(?:${SMALL})\b))?(?:,? ?(?:${SMALL})(?:[- ](?:${SMALL}))*)?)*`;
const FRACTION = String.raw`(?:(?:(?:an?|one)[ -])(?:${alternatives(FRACTIONS.keys())})|half)(?= of\b| the\b)|(?:two|three|four|five|seven|nine)[ -](?:${alternatives(FRACTIONS.keys())})`;
const CURRENCY = String.raw`(?:US|C|CA|A|AU)?[$]|[€£¥₹₽₩]|\b(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|INR)\s?`;
const AFTER = alternatives(unitSpellings().filter((spelling) => /^[\p{L}%％°¢]/u.test(spelling)));

const NUMBER = new RegExp(
  String.raw`(?<currency>${CURRENCY})?(?<sign>(?<![\p{L}\p{N}])[-−])?(?:` +
    [
      String.raw`(?<ordinalDigits>(?<![\p{L}\p{N}.,])\d+)(?:st|nd|rd|th)\b`,
      String.raw`(?<digits>(?<![\p{L}\p{N}_]|\p{L}[-–])(?:${DIGITS}))(?:(?:\s|-)?(?<scale>${BIG})\b|(?<shortScale>${alternatives(SHORT_SCALES.keys())})(?![\p{L}\p{N}]))?`,
      String.raw`\b(?<fraction>${FRACTION})\b`,
      String.raw`\b(?<ordinal>${alternatives(ORDINALS.keys())})\b`,
      String.raw`\b(?<multiple>${alternatives(MULTIPLES.keys())})\b`,
      String.raw`\b(?<spelled>${SPELLED})\b`,
    ].join('|') +
    String.raw`)(?:(?:\s|-)?(?<unit>${AFTER})(?![\p{L}\p{N}]))?`,
  'giu',
);

function readDraft(match: RegExpExecArray): Draft | undefined {
  const groups = match.groups!;
  const start = match.index;
  const draft: Draft = {
    start,
    end: start + match[0].length,
    value: 0,
    scale: 1,
    step: 0,
    unit: readUnit(groups),
    kind: 'CARDINAL',
    spelled: false,
  };
  if (groups.digits !== undefined) {
    const digits = groups.digits.replace(/[,\u202f\u00a0]/g, '');
    draft.value = Number(digits) * (groups.sign ? -1 : 1);
    draft.step = stepOf(digits);
    if (groups.scale) draft.scale = SCALES.get(groups.scale.toLowerCase())!;
    const short = groups.shortScale?.toLowerCase();
    // "5 m" and "5m" are metres unless money stands before them.
    if (short !== undefined) draft.scale = SHORT_SCALES.get(short)!;
    return draft;
  }
  if (groups.ordinalDigits !== undefined || groups.ordinal !== undefined) {
    draft.kind = 'ORDINAL';
    draft.value = groups.ordinalDigits
      ? Number(groups.ordinalDigits)
      : ORDINALS.get(groups.ordinal!.toLowerCase())!;
    draft.unit = undefined;
    draft.spelled = groups.ordinal !== undefined;
    // "second" and "third" carry no unit: give the stretch back to the word alone.
    draft.end = start + (groups.ordinalDigits ? groups.ordinalDigits.length + 2 : groups.ordinal!.length);
    return draft;
  }
  draft.spelled = true;
  if (groups.fraction !== undefined) return readFraction(groups.fraction.toLowerCase(), draft);
  if (groups.multiple !== undefined) {
    draft.value = MULTIPLES.get(groups.multiple.toLowerCase())!;
    draft.unit = unitOf('times');
    return draft;
  }
  draft.value = spelledValue(groups.spelled!.toLowerCase());
  draft.step = draft.value >= 100 ? 10 ** Math.floor(Math.log10(draft.value)) / 10 : 0;
  return draft;
}

function readUnit(groups: Record<string, string | undefined>): Unit | undefined {
  if (groups.currency !== undefined) return unitOf(groups.currency.trim().toLowerCase());
  return groups.unit === undefined ? undefined : unitOf(groups.unit.toLowerCase());
}

function readFraction(words: string, draft: Draft): Draft {
  const parts = words.split(/[ -]/);
  const under = FRACTIONS.get(parts.at(-1)!)!;
  const first = parts.length > 1 ? parts[0]! : 'a';
  const over = first === 'a' || first === 'an' ? 1 : UNITS_AND_TEENS.get(first)!;
  draft.kind = 'FRACTION';
  draft.value = (over / under) * 100;
  draft.step = 2;
  draft.unit ??= unitOf('percent');
  return draft;
}

/** The value of number words: "two hundred and five", "one and a half million", "a dozen". */
export function spelledValue(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ ,-]+/)) {
    const small = UNITS_AND_TEENS.get(word) ?? TENS.get(word);
    if (small !== undefined) group += small;
    else if (word === 'half') group += 0.5;
    else if (word === 'dozen') group = (group || 1) * 12;
    else if (word === 'hundred' || word === 'hundreds') group = (group || 1) * 100;
    else if (SCALES.has(word)) {
      total += (group || 1) * SCALES.get(word)!;
      group = 0;
    }
  }
  return total + group;
}

/** One step of the last digit written: 0.1 for "4.1", 100 for "1200" (end zeros may be rounding). */
function stepOf(digits: string): number {
  const [whole, decimals] = digits.split('.');
  if (decimals !== undefined) return 10 ** -decimals.length;
  const zeros = /0*$/.exec(whole!)![0].length;
  return whole!.length > 2 ? 10 ** zeros : 1;
}

/** "2–3 per cent", "between 4 and 6 million": the first end of a range takes unit and scale of the second. */
function shareAlongRanges(source: string, drafts: Draft[]): void {
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const low = drafts[at]!;
    const high = drafts[at + 1]!;
    const between = source.slice(low.end, high.start);
    if (!RANGE_JOIN.test(between)) continue;
    if (low.unit === undefined && low.kind === 'CARDINAL') {
      low.unit = high.unit;
      if (low.scale === 1 && high.scale > 1 && low.value < 1000) low.scale = high.scale;
    } else if (high.unit === undefined && low.unit?.dimension === 'money') high.unit = low.unit;
    if (low.scale === 1 && high.scale > 1 && low.unit === high.unit && low.value < 1000)
      low.scale = high.scale;
  }
}

const RANGE_JOIN = /^\s*(?:[-–—−]|to|and|or|through|,|, and|versus|vs\.?|compared (?:to|with))\s*$/;
