import type { Word } from './words.ts';

/** Where a negation stands and which words it turns round; places in the list of words. */
export interface Negation {
  readonly at: number;
  /** Half-open. */
  readonly from: number;
  readonly until: number;
}

/**
 * The negations among words in order, each with its scope: from the word after it to the end of the clause, at most
 * six words. Set phrases that negate nothing ("not only", "no doubt") are passed over.
 */
export function findNegations(source: string, words: readonly Word[]): Negation[] {
  const found: Negation[] = [];
  words.forEach((word, at) => {
    const next = words[at + 1]?.lower ?? '';
    const length = negatorLength(word, words[at - 1]?.lower ?? '', next);
    if (length === 0 || HARMLESS_AFTER.test(next)) return;
    const from = at + length;
    let until = from;
    while (until < words.length && until - from < SCOPE && !endsClause(source, words, until)) until += 1;
    found.push({ at, from, until });
  });
  return found;
}

const SCOPE = 6;
const NEGATORS =
  /^(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|without|cannot|hardly|scarcely|barely|unable|lacks?|lacked|lacking)$/;
const HARMLESS_AFTER =
  /^(?:only|just|merely|simply|doubt|matter|less|fewer|later|more|wonder|least|long|far|necessarily)$/;
const REFUSALS =
  /^(?:fail|fails|failed|failing|refuse|refuses|refused|refusing|decline|declined|declines|unable)$/;

/** How many words the negator takes up; 0 for a word that is none. "no longer" takes two. */
function negatorLength(word: Word, before: string, next: string): number {
  if (/n['’]t$/i.test(word.text)) return 1;
  if (REFUSALS.test(word.lower) && next === 'to') return 2;
  if (word.lower === 'no' && (next === 'longer' || next === 'one')) return 2;
  if (word.lower === 'no' && (before === 'or' || /^\p{Lu}/u.test(next))) return 0;
  return NEGATORS.test(word.lower) ? 1 : 0;
}

function endsClause(source: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before && /[,;:.!?()–—]\s|\n/.test(source.slice(before.end, words[at]!.start))) return true;
  return /^(?:but|because|although|while|which|who|until|unless|except)$/.test(words[at]!.lower);
}
