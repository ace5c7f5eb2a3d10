import { type Damage, inQuote } from './damage.ts';

/** What quoting allows, and must report. */
export const conventionDamage: readonly Damage[] = [
  {
    name: 'ellipsis for words',
    group: 'CONVENTION',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      if (words.length < 12) return null;
      const from = random.int(4, words.length - 6);
      const left = [
        ...words.slice(0, from),
        random.pick(['…', '...', '[…]', '(…)']),
        ...words.slice(from + 2),
      ];
      return left.join(' ');
    }),
  },
  {
    name: 'bracketed insertion',
    group: 'CONVENTION',
    apply: inQuote((random, quote) => {
      const words = quote.split(' ');
      if (words.length < 8) return null;
      const at = random.int(1, words.length - 1);
      return [
        ...words.slice(0, at),
        random.pick(['[sic]', '[the minister]', '[in May]']),
        ...words.slice(at),
      ].join(' ');
    }),
  },
  {
    name: 'first letter in brackets',
    group: 'CONVENTION',
    apply: inQuote((_, quote) =>
      /^\p{L}{2}/u.test(quote) ? `[${swapCase(quote.charAt(0))}]${quote.slice(1)}` : null,
    ),
  },
  {
    name: 'capital at the beginning',
    group: 'CONVENTION',
    apply: inQuote((_, quote) => {
      const first = /^\p{L}{2,}/u.exec(quote)?.[0].toLowerCase();
      return first === undefined || caseSensitive.has(first)
        ? null
        : swapCase(quote.charAt(0)) + quote.slice(1);
    }),
  },
  {
    name: 'final punctuation',
    group: 'CONVENTION',
    apply: inQuote((random, quote) => `${quote.replace(/[.,;:]$/, '')}${random.pick(['.', ',', '!', ' …'])}`),
  },
];

/** Words that a capital makes another word of. */
const caseSensitive = new Set([
  'us',
  'it',
  'who',
  'may',
  'march',
  'august',
  'will',
  'church',
  'state',
  'house',
  'bill',
]);

function swapCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}
