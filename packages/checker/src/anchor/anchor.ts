import type { Span } from '../text/span.ts';

/** How quoted words stand in a text, best first. */
export const ANCHOR_STATES = [
  'EXACT',
  'ENCODING',
  'CONVENTION',
  'ALTERED',
  'AMBIGUOUS',
  'ABSENT',
  'UNDETERMINED',
] as const;

/**
 * EXACT: the very characters. ENCODING: differs only in quotes, dashes, white space, ligatures, normal form and
 * the like. CONVENTION: only as quoting allows. ALTERED: other words. AMBIGUOUS: several equal places, when one
 * is wanted. ABSENT: not there. UNDETERMINED: the time ran out before an answer.
 */
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** Whether a quotation in this state stands: its words are in the text, as quoting allows. */
export function stands(state: AnchorState): boolean {
  return state === 'EXACT' || state === 'ENCODING' || state === 'CONVENTION';
}

/** Words to find, as in a W3C TextQuoteSelector, with the code point where they used to begin. */
export interface QuoteSelector {
  exact: string;
  prefix?: string;
  suffix?: string;
  start?: number;
}

/** A span with its words and just enough context to tell it from its equals. Code points. */
export interface SpanSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** What an ENCODING difference consists of. */
export const FOLD_KINDS = [
  'QUOTES',
  'DASHES',
  'WHITE_SPACE',
  'HYPHENATION',
  'INVISIBLE',
  'LIGATURES',
  'WIDTH',
  'NORMAL_FORM',
  'ELLIPSIS',
] as const;
export type FoldKind = (typeof FOLD_KINDS)[number];

export const CONVENTION_KINDS = [
  'ELLIPSIS',
  'BRACKETS',
  'CAPITALS',
  'FINAL_PUNCTUATION',
  'QUOTE_MARKS',
] as const;
export type ConventionKind = (typeof CONVENTION_KINDS)[number];

/** Why a convention deserves a second look: what the words left out hold. */
export const CONVENTION_FLAGS = [
  'NEGATION',
  'CONDITION',
  'SUBJECT',
  'NUMBER',
  'QUESTION',
  'DISTANT',
] as const;
export type ConventionFlag = (typeof CONVENTION_FLAGS)[number];

/** One use of a quoting convention. */
export interface Convention {
  readonly kind: ConventionKind;
  /** The words of the source that the quotation leaves out or puts otherwise; empty if none. */
  readonly source: string;
  /** What stands in the quotation instead. */
  readonly quotation: string;
  readonly flags: readonly ConventionFlag[];
}

/** What an alteration changes, by meaning. */
export const CHANGE_KINDS = [
  'NUMBER',
  'DATE',
  'NAME',
  'NEGATION',
  'UNIT',
  'QUANTIFIER',
  'MODALITY',
  'ATTRIBUTION',
  'ORDER',
  'HOMOGLYPH',
  'WORDING',
  'SPELLING',
  'PUNCTUATION',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Words of the source (delete), of the quotation (insert) or of both (equal; as the source has them). */
export interface WordDiff {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/** Where and how quoted words stand in a text. */
export interface Anchor {
  readonly state: AnchorState;
  /**
   * The place, in code points: one span, or one for each stretch between ellipses. When AMBIGUOUS, each of the
   * equal places (at most 100). Empty when ABSENT or UNDETERMINED.
   */
  readonly spans: Span[];
  /** Characters to change between the quotation and the place, once encoding is folded. */
  readonly edits: number;
  readonly folds: FoldKind[];
  readonly conventions: Convention[];
  /**
   * From the source's words to the quotation's: the words that differ, and those between them. What only quoting
   * changes stands in `conventions`, not here. Empty unless ALTERED.
   */
  readonly diff: WordDiff[];
  readonly changes: ChangeKind[];
  /** Likeness of quotation and place, 1 when alike but for encoding, 0 when absent. */
  readonly score: number;
}

export interface AnchorOptions {
  /** Share of the quotation's characters that may differ; 0.25 if not given. */
  maxErrorRate?: number;
  /** Milliseconds after which the answer is UNDETERMINED; without it, as long as it takes. */
  budgetMs?: number;
  /** Whether one place is wanted, so that several equal ones are AMBIGUOUS; true if not given. */
  unique?: boolean;
  /** Whether the place must begin and end where words do; false if not given. */
  wholeWords?: boolean;
}
