import type { ChangeKind } from './anchor.ts';
import { levenshtein } from './levenshtein.ts';
import { skeletonOf } from './homoglyphs.ts';
import type { Token } from './tokens.ts';
import {
  isAttribution,
  isDateWord,
  isFunctionWord,
  isModal,
  isNegation,
  isNumberWord,
  isQuantifier,
  isUnit,
  negationPrefix,
} from './word-classes.ts';

/** The tokens that one hunk of an alignment takes out and puts in, with the tokens of the source around them. */
export interface Change {
  readonly source: readonly Token[];
  readonly quote: readonly Token[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** What a change does to the meaning, most telling first. Never empty. */
export function classifyChange({ source, quote, before, after }: Change): ChangeKind[] {
  const out = only(source, quote);
  const into = only(quote, source);
  const both = [...out, ...into];
  if (both.length === 0)
    return [hasOtherCapitals(source, quote) ? 'NAME' : source.some(isWord) ? 'ORDER' : 'PUNCTUATION'];
  if (!both.some(isMeaningful)) return ['PUNCTUATION'];
  if (joined(out) === joined(into)) return ['SPELLING'];
  if (skeletonOf(joined(out)) === skeletonOf(joined(into))) return ['HOMOGLYPH'];
  const kinds = new Set<ChangeKind>();
  const negations = (tokens: readonly Token[]) => tokens.filter((token) => isNegation(token.low)).length;
  if (negations(out) !== negations(into) || out.some((a) => into.some((b) => negationPrefix(a.low, b.low)))) {
    kinds.add('NEGATION');
  }
  const isNumber = (token: Token) => token.kind === 'number' || isNumberWord(token.low);
  const nearDate = [...before.slice(-2), ...after.slice(0, 2)].some((token) => isDateWord(token.low));
  const isDate = both.some((token) => isDateWord(token.low) || isMayMonth(token) || isYear(token));
  if (isDate || (nearDate && both.some(isNumber))) kinds.add('DATE');
  if (both.some(isNumber) && !kinds.has('DATE')) kinds.add('NUMBER');
  if (both.some((token) => isUnit(token.low) && !isNumberWord(token.low))) kinds.add('UNIT');
  if (both.some((token) => isQuantifier(token.low))) kinds.add('QUANTIFIER');
  if (both.some((token) => isModal(token.low) && !isMayMonth(token))) kinds.add('MODALITY');
  if (both.some((token) => isAttribution(token.low))) kinds.add('ATTRIBUTION');
  const opensSentence = before.length === 0 || /^[.!?]$/.test(before.at(-1)!.key);
  if (both.some((token) => isName(token, opensSentence && (token === source[0] || token === quote[0])))) {
    kinds.add('NAME');
  }
  if (kinds.size > 0) return [...kinds];
  return [isTypo(out, into) ? 'SPELLING' : 'WORDING'];
}

/** The same words with other capitals, where capitals make another word of them: US, us. */
function hasOtherCapitals(source: readonly Token[], quote: readonly Token[]): boolean {
  return source.length === quote.length && source.every((token, i) => token.low === quote[i]!.low);
}

export function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || token.kind === 'partial';
}

function isMeaningful(token: Token): boolean {
  return isWord(token) || token.kind === 'symbol' || token.key === "'" || token.key === '″';
}

function joined(tokens: readonly Token[]): string {
  return tokens
    .filter(isMeaningful)
    .map((token) => token.low)
    .join('');
}

/** The tokens of one side that the other side lacks, each counted. */
function only(side: readonly Token[], other: readonly Token[]): Token[] {
  const left = new Map<string, number>();
  for (const token of other) left.set(token.low, (left.get(token.low) ?? 0) + 1);
  return side.filter((token) => {
    const there = left.get(token.low) ?? 0;
    if (there > 0) left.set(token.low, there - 1);
    return there === 0;
  });
}

function isYear(token: Token): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(token.key);
}

function isMayMonth(token: Token): boolean {
  return token.key === 'May';
}

function isName(token: Token, opensSentence: boolean): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.key) || token.key === 'I') return false;
  if (isDateWord(token.low) || isNumberWord(token.low) || isQuantifier(token.low)) return false;
  return !isFunctionWord(token.low) && (!opensSentence || !/(?:ly|ing)$/.test(token.low));
}

/** Words a letter or two apart. */
function isTypo(out: readonly Token[], into: readonly Token[]): boolean {
  const a = out.map((token) => token.low).join(' ');
  const b = into.map((token) => token.low).join(' ');
  const longer = Math.max(a.length, b.length);
  return longer <= 200 && levenshtein(a, b) <= Math.max(1, Math.floor(longer / 5));
}
