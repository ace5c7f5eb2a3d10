import { adjectives, nouns } from '../text/vocabulary.ts';
import { type Damage, exchangeOne, inQuote } from './damage.ts';
import { randomEdits } from './random-edits.ts';

const confusions: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/m/g, 'rn'],
  [/l/g, '1'],
  [/o/g, '0'],
  [/e/g, 'c'],
  [/h/g, 'li'],
  [/i/g, 'l'],
  [/ /g, ''],
];
const homoglyphs: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' };

const edited = (name: string, rate: number): Damage => ({
  name,
  group: 'NOISE',
  apply: inQuote((random, quote) => randomEdits(random, quote, Math.round(rate * quote.length))),
});

/** Errors of typing and recognition, and words lost, added and exchanged. */
export const noiseDamage: readonly Damage[] = [
  edited('5% random edits', 0.05),
  edited('10% random edits', 0.1),
  edited('20% random edits', 0.2),
  {
    name: 'recognition errors',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      let text: string | null = quote;
      for (let i = 0; i < Math.ceil(quote.length / 25); i++) {
        const [pattern, replacement] = random.pick(confusions);
        text = exchangeOne(random, text, pattern, () => replacement) ?? text;
      }
      return text;
    }),
  },
  {
    name: 'look-alike letters',
    group: 'NOISE',
    apply: inQuote((random, quote) =>
      exchangeOne(random, quote, /[aeopcx]/g, ([letter]) => homoglyphs[letter]!),
    ),
  },
  {
    name: 'word lost',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      words.splice(random.int(1, words.length - 1), 1);
      return words.join(' ');
    }),
  },
  {
    name: 'word added',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      words.splice(random.int(1, words.length), 0, random.pick(adjectives));
      return words.join(' ');
    }),
  },
  {
    name: 'word exchanged',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      words[random.int(0, words.length)] = random.pick(nouns);
      return words.join(' ');
    }),
  },
  {
    name: 'words swapped',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      const at = random.int(0, words.length - 1);
      [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
      return words.join(' ');
    }),
  },
  {
    name: 'clause lost',
    group: 'NOISE',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      if (words.length < 18) return null;
      words.splice(random.int(6, words.length - 11), 5);
      return words.join(' ');
    }),
  },
];
