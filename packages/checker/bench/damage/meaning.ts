import { months, surnames, weekdays } from '../text/vocabulary.ts';
import { type Damage, exchangeOne, inQuote } from './damage.ts';

const monthNames = new RegExp(`\\b(?:${months.join('|')})\\b`, 'g');
const dayNames = new RegExp(`\\b(?:${weekdays.join('|')})\\b`, 'g');
const numberWords = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'twenty',
];
const unitPairs: readonly (readonly [string, string])[] = [
  ['million', 'billion'],
  ['thousand', 'million'],
  ['billion', 'trillion'],
  ['per cent', 'percentage points'],
  ['percent', 'percentage points'],
  ['kilometres', 'miles'],
  ['hours', 'days'],
  ['days', 'weeks'],
  ['months', 'years'],
  ['tonnes', 'kilograms'],
  ['euros', 'dollars'],
  ['dollars', 'euros'],
  ['cents', 'dollars'],
  ['miles', 'kilometres'],
  ['minutes', 'seconds'],
  ['years', 'months'],
  ['acres', 'hectares'],
];
const unitNames = new RegExp(`\\b(?:${unitPairs.map(([name]) => name).join('|')})\\b|[£€$](?=\\d)`, 'g');
const auxiliaries =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did|may)\b(?! not\b|n't)/g;

/** Small changes that make a quotation say something else. */
export const meaningDamage: readonly Damage[] = [
  {
    name: 'number',
    group: 'MEANING',
    apply: inQuote((random, quote) => {
      if (random.chance(0.25)) {
        const words = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'g');
        return exchangeOne(random, quote, words, ([word]) =>
          random.pick(numberWords.filter((other) => other !== word)),
        );
      }
      const digit = random.chance(0.3) ? /\d(?=\d)\d/g : /\d/g;
      return exchangeOne(random, quote, digit, ([digits]) =>
        digits.length === 2 ? digits[1]! + digits[0]! : String((Number(digits) + random.int(1, 10)) % 10),
      );
    }),
  },
  {
    name: 'decimal separator',
    group: 'MEANING',
    apply: inQuote((random, quote) => exchangeOne(random, quote, /(?<=\d)[.,](?=\d)/g, () => '')),
  },
  {
    name: 'date',
    group: 'MEANING',
    apply: inQuote((random, quote) => {
      const other = (names: readonly string[]) => (match: RegExpMatchArray) =>
        random.pick(names.filter((name) => name !== match[0]));
      return (
        exchangeOne(random, quote, monthNames, other(months)) ??
        exchangeOne(random, quote, dayNames, other(weekdays)) ??
        exchangeOne(random, quote, /\b(?:19|20)\d\d\b/g, ([year]) =>
          String(Number(year) + random.pick([-10, -1, 1, 2])),
        )
      );
    }),
  },
  {
    name: 'unit',
    group: 'MEANING',
    apply: inQuote((random, quote) =>
      exchangeOne(
        random,
        quote,
        unitNames,
        ([unit]) =>
          new Map(unitPairs).get(unit) ?? random.pick(['£', '€', '$'].filter((sign) => sign !== unit)),
      ),
    ),
  },
  {
    name: 'negation lost',
    group: 'MEANING',
    apply: inQuote(
      (random, quote) =>
        exchangeOne(random, quote, / not\b|(?<=[a-z])n[’']t\b| never\b/g, () => '') ??
        exchangeOne(random, quote, /\bno\b/g, () => random.pick(['a', 'some', 'any'])),
    ),
  },
  {
    name: 'negation added',
    group: 'MEANING',
    apply: inQuote((random, quote) =>
      exchangeOne(random, quote, auxiliaries, ([verb]) =>
        random.chance(0.3) && !/^(?:will|can|may)$/.test(verb)
          ? `${verb}n’t`
          : `${verb} ${random.pick(['not', 'never'])}`,
      ),
    ),
  },
  {
    name: 'name',
    group: 'MEANING',
    apply: inQuote((random, quote) =>
      exchangeOne(random, quote, /(?<=[a-z,] )\p{Lu}\p{Ll}{2,}\b/gu, ([name]) =>
        random.pick(surnames.filter((other) => other !== name)),
      ),
    ),
  },
];
