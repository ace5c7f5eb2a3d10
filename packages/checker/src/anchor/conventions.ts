import { fitsPartial, type Hunk } from './align-tokens.ts';
import type { Convention, ConventionFlag } from './anchor.ts';
import { isWord } from './classify-change.ts';
import type { Token } from './tokens.ts';
import {
  isCaseSensitive,
  isCondition,
  isFunctionWord,
  isNegation,
  isNumberWord,
  isVerbLike,
} from './word-classes.ts';

export interface HunkSides {
  readonly hunk: Hunk;
  readonly from: readonly Token[];
  readonly to: readonly Token[];
  /** The first raw character of the source after the place. */
  readonly following: string;
}

/** Words left out by one ellipsis beyond which the two halves hardly belong together. */
const DISTANT_WORDS = 150;

/** The quoting convention that explains a difference, or null if none does. */
export function conventionOf({ hunk, from, to, following }: HunkSides): Convention | null {
  const source = from.slice(hunk.sourceStart, hunk.sourceEnd);
  const quote = to.slice(hunk.quoteStart, hunk.quoteEnd);
  const sides = { source: textOf(source), quotation: textOf(quote) };
  if (hunk.kind === 'wild') return wildConvention({ hunk, from, to, following }, source, quote[0]!);
  const atEnd = hunk.quoteEnd === to.length && hunk.sourceEnd === from.length;
  const atStart = hunk.quoteStart === 0 && hunk.sourceStart === 0;
  const all = [...source, ...quote];
  if (atEnd && all.every(isFinal)) {
    if (all.every((token) => token.kind === 'quote')) return { kind: 'QUOTE_MARKS', ...sides, flags: [] };
    const asks = (marks: string) => marks.includes('?');
    const inSource = asks(sides.source) || (source.length === 0 && following === '?');
    const flags: ConventionFlag[] = inSource !== asks(sides.quotation) ? ['QUESTION'] : [];
    return { kind: 'FINAL_PUNCTUATION', ...sides, flags };
  }
  if (atStart && all.every((token) => token.kind === 'quote' || token.kind === 'ellipsis')) {
    const kind = all.some((token) => token.kind === 'ellipsis') ? 'ELLIPSIS' : 'QUOTE_MARKS';
    return { kind, ...sides, flags: [] };
  }
  if (source.length !== quote.length) return null;
  const isPartial = quote.every((token, i) =>
    token.kind === 'partial' ? fitsPartial(source[i]!, token) : token.key === source[i]!.key,
  );
  if (isPartial) return { kind: 'BRACKETS', ...sides, flags: [] };
  const isCase = source.every((token, i) => {
    const other = quote[i]!;
    if (token.low !== other.low || token.key === other.key) return token.key === other.key;
    const opens =
      (hunk.quoteStart === 0 && i === 0) || /^[.!?…"]$/.test(from[hunk.sourceStart + i - 1]?.key ?? '.');
    return opens || !isCaseSensitive(token.key, other.key);
  });
  return isCase ? { kind: 'CAPITALS', ...sides, flags: [] } : null;
}

/** Cuts the marks at the end of both sides off a change, so that changed last words are told apart from them. */
export function splitFinalMarks(hunk: Hunk, from: readonly Token[], to: readonly Token[]): Hunk[] {
  if (hunk.kind !== 'change' || hunk.sourceEnd < from.length || hunk.quoteEnd < to.length) return [hunk];
  let sourceEnd = hunk.sourceEnd;
  while (sourceEnd > hunk.sourceStart && isFinal(from[sourceEnd - 1]!)) sourceEnd--;
  let quoteEnd = hunk.quoteEnd;
  while (quoteEnd > hunk.quoteStart && isFinal(to[quoteEnd - 1]!)) quoteEnd--;
  const hasMarks = sourceEnd < hunk.sourceEnd || quoteEnd < hunk.quoteEnd;
  const hasWords = sourceEnd > hunk.sourceStart || quoteEnd > hunk.quoteStart;
  if (!hasMarks || !hasWords) return [hunk];
  return [
    { ...hunk, sourceEnd, quoteEnd },
    { ...hunk, sourceStart: sourceEnd, quoteStart: quoteEnd },
  ];
}

function wildConvention({ hunk, from, to }: HunkSides, source: readonly Token[], mark: Token): Convention {
  const flags = new Set<ConventionFlag>();
  const words = source.filter(isWord);
  if (words.some((token) => isNegation(token.low))) flags.add('NEGATION');
  if (words.some((token) => isCondition(token.low))) flags.add('CONDITION');
  const sides = { source: textOf(source), quotation: mark.raw };
  if (mark.kind === 'ellipsis') {
    if (words.some((token) => token.kind === 'number' || isNumberWord(token.low))) flags.add('NUMBER');
    if (losesSubject(source, from[hunk.sourceEnd])) flags.add('SUBJECT');
    if (words.length > DISTANT_WORDS) flags.add('DISTANT');
    return { kind: 'ELLIPSIS', ...sides, flags: [...flags] };
  }
  // What a bracket puts in is the quoting person's own; a number or a "not" there speaks for itself.
  const inserted = mark.raw.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  if (inserted.some(isNegation)) flags.add('NEGATION');
  if (words.some((token) => token.kind === 'number') || inserted.some((word) => /\d/.test(word)))
    flags.add('NUMBER');
  if (
    words.some((token) => !isFunctionWord(token.low)) &&
    to[hunk.quoteEnd] &&
    isVerbLike(to[hunk.quoteEnd]!.low)
  ) {
    flags.add('SUBJECT');
  }
  return { kind: 'BRACKETS', ...sides, flags: [...flags] };
}

/**
 * Whether an ellipsis swallows who does what comes next: the words left out end a sentence and begin another, or
 * hold somebody or something while the next kept word is a verb.
 */
function losesSubject(omitted: readonly Token[], next: Token | undefined): boolean {
  const lastStop = omitted.findLastIndex((token) => /^[.!?]$/.test(token.key));
  // What stands between two commas is put in, and who does it stands before.
  const isInserted = (token: Token | undefined) => token !== undefined && /^[,()-]$/.test(token.key);
  if (lastStop < 0 && isInserted(omitted[0]) && isInserted(omitted.at(-1))) return false;
  const begun = omitted.slice(lastStop + 1).filter(isWord);
  if (lastStop >= 0 && begun.length > 0) return true;
  const named = begun.some(
    (token) => !isFunctionWord(token.low) || /^(?:i|he|she|we|they|it|you|who)$/.test(token.low),
  );
  return named && next !== undefined && isVerbLike(next.low);
}

function isFinal(token: Token): boolean {
  return (
    token.kind === 'quote' ||
    token.kind === 'ellipsis' ||
    /^[.,;:!?]$/.test(token.key) ||
    token.kind === 'dash'
  );
}

/** The tokens as words apart, marks joined to what goes before. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (i > 0 && isSpaced(tokens[i - 1]!, token) ? ` ${token.raw}` : token.raw))
    .join('');
}

function isSpaced(left: Token, right: Token): boolean {
  return right.start > left.end;
}
