import { IRREGULAR_FORMS } from './lexicon/irregular-forms.ts';

/** What has more letters is no word of English; it is not kept, nor looked into. */
export const LONGEST_WORD = 60;

/**
 * The stem that an English word shares with its inflected and derived forms: `companies`, `company` → `compani`;
 * `rose`, `rising` → `rise`. A stem is a key to compare by, not a word to show.
 *
 * Takes a lower-case word; words with anything but a–z come back as they are.
 * Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, after a table of irregular forms.
 */
export function stem(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = compute(IRREGULAR_FORMS.get(word) ?? word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, found);
  return found;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

function compute(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return tidyEnd(dropDerivation(dropInflection(word)));
}

/** Step 1: plurals, past forms and participles, final y. */
function dropInflection(word: string): string {
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);

  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const bare = w.endsWith('ed') ? w.slice(0, -2) : w.endsWith('ing') ? w.slice(0, -3) : undefined;
    if (bare !== undefined && hasVowel(bare)) w = repairEnd(bare);
  }
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = w.slice(0, -1) + 'i';
  return w;
}

/** What `-ed` or `-ing` left behind gets its final e back, or loses its doubled consonant. */
function repairEnd(bare: string): string {
  if (/(?:at|bl|iz)$/.test(bare)) return bare + 'e';
  if (endsDoubled(bare) && !/[lsz]$/.test(bare)) return bare.slice(0, -1);
  if (measure(bare) === 1 && endsShort(bare)) return bare + 'e';
  return bare;
}

/** Steps 2 to 4: suffixes that make one word from another. */
function dropDerivation(word: string): string {
  let w = replaceSuffix(word, STEP_2, 0);
  w = replaceSuffix(w, STEP_3, 0);
  for (const suffix of STEP_4) {
    if (!w.endsWith(suffix)) continue;
    const rest = w.slice(0, -suffix.length);
    if (suffix === 'ion' && !/[st]$/.test(rest)) return w;
    return measure(rest) > 1 ? rest : w;
  }
  return w;
}

/** Step 5: a final e, a doubled l. */
function tidyEnd(word: string): string {
  let w = word;
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    const size = measure(rest);
    if (size > 1 || (size === 1 && !endsShort(rest))) w = rest;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

function replaceSuffix(word: string, table: readonly (readonly [string, string])[], above: number): string {
  for (const [suffix, instead] of table) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return measure(rest) > above ? rest + instead : word;
  }
  return word;
}

function isConsonant(word: string, at: number): boolean {
  const letter = word[at]!;
  if ('aeiou'.includes(letter)) return false;
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1);
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isConsonant(word, at)) return true;
  return false;
}

/** Porter's m: how often a run of vowels is followed by a run of consonants. */
function measure(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (isConsonant(word, at) && !isConsonant(word, at - 1)) count += 1;
  }
  return count;
}

function endsDoubled(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Porter's *o: consonant, vowel, consonant that is not w, x or y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last > 1 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !/[wxy]$/.test(word)
  );
}

/** Longer suffixes before those that end them. */
const STEP_2 = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
] as const;

const STEP_3 = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
] as const;

const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ion',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
  'ou',
] as const;
