import type { ReadWord, Reading } from './reading.ts';

/** Letters that a word and its derivations begin with alike: "attention", "attentional". */
const KIN_LENGTH = 5;

/** Whether a text has a word that begins like this one and is likely derived from the same. */
export function hasKin(word: ReadWord, reading: Reading, length: 4 | 5 = KIN_LENGTH): boolean {
  if (word.lower.length < length) return false;
  return formsOf(reading).begins.has(word.lower.slice(0, length));
}

/** One letter more, less or other in a longer word: another spelling, or a slip of the pen. */
export function isRespelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** "UNICEF" where a text has words with these first letters one after the other. */
export function isAcronym(word: ReadWord, reading: Reading): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word.text)) return false;
  return formsOf(reading).initials.includes(word.lower);
}

/** Whether a text has another spelling of a word; see `isRespelling`. */
export function hasRespelling(word: ReadWord, reading: Reading): boolean {
  // One slip leaves the begin or the end of a word of five letters as it is.
  const { byBegin, byEnd } = formsOf(reading);
  const near = [
    ...(byBegin.get(word.lower.slice(0, EDGE)) ?? []),
    ...(byEnd.get(word.lower.slice(-EDGE)) ?? []),
  ];
  return near.some((form) => isRespelling(word.lower, form));
}

const EDGE = 2;

interface Forms {
  /** What forms begin with: four and five letters. */
  readonly begins: ReadonlySet<string>;
  /** Forms by their first and last two letters. */
  readonly byBegin: ReadonlyMap<string, readonly string[]>;
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  /** The first letters of all words in order. */
  readonly initials: string;
}

const known = new WeakMap<Reading, Forms>();

function formsOf(reading: Reading): Forms {
  const made = known.get(reading);
  if (made) return made;
  const begins = new Set<string>();
  const byBegin = new Map<string, string[]>();
  const byEnd = new Map<string, string[]>();
  for (const form of reading.placesOfForm.keys()) {
    (byBegin.get(form.slice(0, EDGE)) ?? setNew(byBegin, form.slice(0, EDGE))).push(form);
    (byEnd.get(form.slice(-EDGE)) ?? setNew(byEnd, form.slice(-EDGE))).push(form);
    for (const length of [4, 5]) if (form.length >= length) begins.add(form.slice(0, length));
  }
  const forms = { begins, byBegin, byEnd, initials: reading.words.map(({ lower }) => lower[0]).join('') };
  known.set(reading, forms);
  return forms;
}

function setNew(map: Map<string, string[]>, key: string): string[] {
  const made: string[] = [];
  map.set(key, made);
  return made;
}
