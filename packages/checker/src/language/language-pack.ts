/**
 * Words of one language that say how a source puts what it says. Lists of phrases in lower case; what they are read
 * from, and under which licence, stands in the pack. Phrases that stand before the quoted words may be followed by one
 * of `complementizers`.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly language: string;
  /** The commonest words, by which the language of a text is told. */
  readonly common: readonly string[];
  /** "that": between what is said about words and the words. */
  readonly complementizers: readonly string[];
  /** Right before a word: "not", "no". */
  readonly negations: readonly string[];
  readonly denialsBefore: readonly string[];
  readonly denialsAfter: readonly string[];
  readonly doubtsBefore: readonly string[];
  readonly doubtsAfter: readonly string[];
  readonly conditionsBefore: readonly string[];
  readonly conditionsAfter: readonly string[];
}
