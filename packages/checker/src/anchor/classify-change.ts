import type { ChangeKind } from './anchor.ts';
import {
  isDateWord,
  isModal,
  isNegation,
  isNumberWord,
  isQuantifier,
  isUnit,
  isAttribution,
  negationPrefix,
} from './word-classes.ts';
import { skeletonOf } from './homoglyphs.ts';
import type { Token } from './tokens.ts';

/** The tokens that one hunk of an alignment takes out and puts in. */
export interface Change {
  readonly source: readonly Token[];
  readonly quote: readonly Token[];
}

/** What a change does to the meaning, most telling first. Never empty. */
export function classifyChange({ source, quote }: Change): ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  const out = only(source, quote);
  const into = only(quote, source);
  const both = [...out, ...into];
  if (both.length === 0) return [source.some(isWord) ? 'ORDER' : 'PUNCTUATION'];
  if (!both.some(isMeaningful)) return ['PUNCTUATION'];
  const joined = (tokens: readonly Token[]) =>
    tokens
      .filter(isMeaningful)
      .map((token) => token.low)
      .join('');
  if (joined(out) === joined(into)) return ['SPELLING'];
  if (skeletonOf(joined(out)) === skeletonOf(joined(into))) return ['HOMOGLYPH'];
  if (count(out, isNegation) !== count(into, isNegation) || negatedPair(out, into)) kinds.add('NEGATION');
  if (both.some((token) => isDateWord(token.low)) || both.some(isYear)) kinds.add('DATE');
  else if (both.some((token) => token.kind === 'number' || isNumberWord(token.low))) kinds.add('NUMBER');
  if (both.some((token) => isUnit(token.low))) kinds.add('UNIT');
  if (both.some((token) => isQuantifier(token.low))) kinds.add('QUANTIFIER');
  if (both.some((token) => isModal(token.low))) kinds.add('MODALITY');
  if (both.some((token) => isAttribution(token.low))) kinds.add('ATTRIBUTION');
  if (both.some(isName)) kinds.add('NAME');
  if (kinds.size > 0) return [...kinds];
  return [isTypo(out, into) ? 'SPELLING' : 'WORDING'];
}

function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

function isMeaningful(token: Token): boolean {
  return isWord(token) || token.kind === 'symbol' || token.key === "'" || token.key === '″';
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

function count(tokens: readonly Token[], test: (word: string) => boolean): number {
  return tokens.filter((token) => test(token.low)).length;
}

function negatedPair(out: readonly Token[], into: readonly Token[]): boolean {
  return out.some((a) => into.some((b) => negationPrefix(a.low, b.low)));
}

function isYear(token: Token): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(token.key);
}

function isName(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.key) && token.key !== 'I';
}

/** One word for one word, a letter or two apart. */
function isTypo(out: readonly Token[], into: readonly Token[]): boolean {
  const a = out.map((token) => token.low).join(' ');
  const b = into.map((token) => token.low).join(' ');
  return distance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 5));
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 40 || a.length > 200) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
