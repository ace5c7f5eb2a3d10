import type { ReadWord, Reading } from './reading.ts';

/** Letters that a word and its derivations begin with alike: "attention", "attentional". */
const KIN_LENGTH = 5;

/** Whether a text has a word that begins like this one and is likely derived from the same. */
export function hasKin(word: ReadWord, reading: Reading, length = KIN_LENGTH): boolean {
  if (word.lower.length < length) return false;
  const begin = word.lower.slice(0, length);
  return reading.words.some((other) => other.lower.startsWith(begin));
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
  const initials = reading.words.map(({ lower }) => lower[0]).join('');
  return initials.includes(word.lower);
}
