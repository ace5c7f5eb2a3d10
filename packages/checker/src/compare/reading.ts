import { type DateMention, readDates } from './date/read-dates.ts';
import { contentWeight } from './lexicon/common-words.ts';
import { type Negation, findNegations } from './negation.ts';
import { type Quantity, readQuantities } from './quantity/read-quantities.ts';
import { type Word, wordsOf } from './words.ts';

/** A claim or passage taken apart for comparison; offsets are UTF-16. */
export interface Reading {
  readonly source: string;
  readonly words: readonly ReadWord[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly negations: readonly Negation[];
  /** Whether the word at a place is in the scope of a negation. */
  readonly negated: readonly boolean[];
  /** Whether the word at a place is part of a number with its unit or of a date. */
  readonly measured: readonly boolean[];
  /** Places in `words` by lower-case form. */
  readonly placesOfForm: ReadonlyMap<string, readonly number[]>;
  /** Places in `words` by stem. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

export interface ReadWord extends Word {
  /** Which sentence it is in, from 0. */
  readonly sentence: number;
  /** 0 for grammar, 1 for content; see `contentWeight`. */
  readonly weight: number;
}

/** Takes a claim or passage apart; `writtenAt` (ISO 8601) fixes its relative dates. */
export function readText(source: string, writtenAt?: string): Reading {
  const dates = readDates(source, writtenAt);
  const quantities = readQuantities(source, dates);
  const words: ReadWord[] = [];
  const placesOf = new Map<string, number[]>();
  const placesOfForm = new Map<string, number[]>();
  let sentence = 0;
  let end = 0;
  for (const word of wordsOf(source)) {
    if (SENTENCE_END.test(source.slice(end, word.start)) && /^[\p{Lu}\p{N}]/u.test(word.text)) sentence += 1;
    end = word.end;
    append(placesOf, word.stem, words.length);
    append(placesOfForm, word.lower, words.length);
    words.push({ ...word, sentence, weight: contentWeight(word.lower) });
  }
  const measured = words.map(() => false);
  for (const span of [...dates, ...quantities]) {
    for (let at = wordAt({ words }, span.start); at < words.length && words[at]!.start < span.end; at += 1) {
      if (words[at]!.end > span.start) measured[at] = true;
    }
  }
  const negations = findNegations(source, words);
  const negated = words.map(() => false);
  for (const { from, until } of negations)
    for (let at = from; at < until; at += 1) negated[at] = !negated[at];
  return { source, words, dates, quantities, negations, negated, measured, placesOfForm, placesOf };
}

/** Rough, for windows of context only: sentences that are shown come from `segmentSentences`. */
const SENTENCE_END = /[.!?]["'”’)\]]*\s|\n/;

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Whether a word of the sentence around a place, or of what is near in a very long one, is of some sort. */
export function someInSentence(
  { words }: Pick<Reading, 'words'>,
  place: number,
  isSo: (word: ReadWord) => boolean,
): boolean {
  const { sentence } = words[place]!;
  for (const step of [-1, 1]) {
    for (let off = 0; off <= LONGEST_SENTENCE; off += 1) {
      const word = words[place + step * off];
      if (word?.sentence !== sentence) break;
      if (isSo(word)) return true;
    }
  }
  return false;
}

/** Words looked at to either side. */
const LONGEST_SENTENCE = 100;

/** The word at or after a UTF-16 offset; the last one past the end. */
export function wordAt(reading: Pick<Reading, 'words'>, offset: number): number {
  let low = 0;
  let high = reading.words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}
