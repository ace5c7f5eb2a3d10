import type { Random } from '../text/random.ts';
import { type Damage, eitherSide } from './damage.ts';

/** Exchanges characters with a chance each, at least one if there is any. */
function some(
  random: Random,
  words: string,
  pattern: RegExp,
  replacement: (found: string) => string,
): string {
  const matches = [...words.matchAll(pattern)];
  if (matches.length === 0) return words;
  const certain = random.int(0, matches.length);
  let count = 0;
  return words.replace(pattern, (found) =>
    count++ === certain || random.chance(0.4) ? replacement(found) : found,
  );
}

const between = (random: Random, words: string, mark: string) =>
  some(random, words, /(?<=\p{L})(?=\p{L})/gu, () => mark);

const accents: Record<string, string> = { a: 'á', e: 'è', i: 'ï', o: 'ô', u: 'ü', n: 'ñ', c: 'ç' };
const ligatures: Record<string, string> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };
const marks = [
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['″', '″'],
  ['‘', '’'],
] as const;
const spaces = ['\u00a0', '  ', '\t', '\u2009', '\u202f', '\u3000', ' \u00a0 '];
const lineEnds = ['\n', '\r\n', ' \n', '\n    ', '\u2028'];
const fullWidth = (char: string) => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

/** Two copies of the same words that differ in how they were written down. */
export const encodingDamage: readonly Damage[] = [
  {
    name: 'quotation marks',
    group: 'ENCODING',
    apply: (random, words) => {
      const source = /['"’“”]/.test(words) ? words : words.replace(/ (\p{L}{4,}) /u, ' “$1” ');
      const [open, close] = random.pick(marks);
      const apostrophe = random.pick(["'", '’', 'ʼ']);
      const quote = source
        .replace(/“|"(?=\p{L})/gu, open!)
        .replace(/[”"]/g, close!)
        .replace(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe);
      return quote === source ? null : { source, quote };
    },
  },
  {
    name: 'dashes',
    group: 'ENCODING',
    apply: (random, words) => {
      const spot = words.replace(/ (?=\p{L}+ \p{L}+$)/u, ' — ');
      if (spot === words) return null;
      return { source: spot, quote: spot.replace(' — ', random.pick([' - ', ' – ', '—', '--', ' ― '])) };
    },
  },
  {
    name: 'white space',
    group: 'ENCODING',
    apply: eitherSide((random, words) => some(random, words, / /g, () => random.pick(spaces))),
  },
  {
    name: 'line ends',
    group: 'ENCODING',
    apply: eitherSide((random, words) => some(random, words, / /g, () => random.pick(lineEnds))),
  },
  {
    name: 'hyphenation',
    group: 'ENCODING',
    apply: eitherSide((random, words) =>
      some(random, words, /(?<=\b\p{L}{3})(?=\p{Ll}{3,})/gu, () =>
        random.pick(['-\n', '-\r\n', '\u00ad\n', '\u2010\n']),
      ),
    ),
  },
  {
    name: 'soft hyphens',
    group: 'ENCODING',
    apply: eitherSide((random, words) => between(random, words, '\u00ad')),
  },
  {
    name: 'zero-width characters',
    group: 'ENCODING',
    apply: eitherSide((random, words) =>
      between(random, words, random.pick(['\u200b', '\ufeff', '\u200c', '\u2060'])),
    ),
  },
  {
    name: 'bidi marks',
    group: 'ENCODING',
    apply: eitherSide((random, words) => `\u2067${some(random, words, / /g, () => ' \u200e')}\u2069`),
  },
  {
    name: 'normal form',
    group: 'ENCODING',
    apply: (random, words) => {
      const accented = some(random, words, /[aeiounc]/g, (letter) => accents[letter]!);
      if (accented === words) return null;
      return random.chance(0.5)
        ? { source: accented, quote: accented.normalize('NFD') }
        : { source: accented.normalize('NFD'), quote: accented };
    },
  },
  {
    name: 'ligatures',
    group: 'ENCODING',
    apply: eitherSide((_, words) => words.replace(/ffi|ffl|ff|fi|fl/g, (letters) => ligatures[letters]!)),
  },
  {
    name: 'full-width forms',
    group: 'ENCODING',
    apply: eitherSide((random, words) => some(random, words, /[A-Za-z0-9]/g, fullWidth)),
  },
  {
    name: 'ellipsis sign',
    group: 'ENCODING',
    apply: (random, words) => {
      const source = words.replace(/(?<=\p{L}) (?=\p{L}+ \p{L}+$)/u, '… ');
      return source === words ? null : { source, quote: source.replace('…', random.pick(['...', '. . .'])) };
    },
  },
];
