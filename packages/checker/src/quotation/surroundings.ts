import type { Anchor } from '../anchor/anchor.ts';
import { languageOf } from '../language/language-of.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** How the source puts words that a quotation gives as they are, and the words that say so, in code points. */
export interface Surrounding {
  readonly kind: 'DENIAL' | 'DOUBT' | 'CONDITION' | 'QUESTION';
  readonly span: Span;
}

/** UTF-16 units around a quotation that are read. */
const REACH = 300;
const sentenceStart = /[.!?…。！？]["'”’»」』)\]]*(?:\s+|(?=["“„«「]))|\n\s*\n|[。！？]/gu;
const sentenceEnd = /[.!?…]+(?=["'”’»)\]]*(?:\s|$))|\n\s*\n|[。！？]/u;

/**
 * What the rest of the sentence says about words that stand in it: that they are not so, doubtful, asked or under a
 * condition. Read in the language of the source if a pack of it is given, else in the first pack's.
 */
export function surroundingsOf({ spans }: Anchor, text: Text, packs: readonly LanguagePack[]): Surrounding[] {
  const [first] = spans;
  const last = spans.at(-1);
  const pack = first && (languageOf(text.raw, packs) ?? packs[0]);
  if (!pack) return [];
  const [start, end] = [text.toUtf16(first.start), text.toUtf16(last!.end)];
  const { before, after } = restOfSentence(text.raw, start, end);
  const found: Surrounding[] = [];
  const add = (kind: Surrounding['kind'], from: number, to: number) => {
    if (found.every((other) => other.kind !== kind))
      found.push({ kind, span: { start: text.toCodePoint(from), end: text.toCodePoint(to) } });
  };
  for (const { kind, isBefore, regexp } of patternsOf(pack)) {
    const match = regexp.exec(isBefore ? before : after);
    if (!match) continue;
    const words = match[1]!;
    const at = match.index + match[0].indexOf(words) + (isBefore ? start - before.length : end);
    add(kind, at, at + words.length);
  }
  const stop = sentenceEnd.exec(after);
  const quoted = text.raw.slice(start, end);
  if (stop?.[0].startsWith('?') && !quoted.includes('?') && !/["”»]/u.test(after.slice(0, stop.index)))
    add('QUESTION', end + stop.index, end + stop.index + 1);
  return found;
}

function restOfSentence(raw: string, start: number, end: number): { before: string; after: string } {
  const lead = raw.slice(Math.max(0, start - REACH), start);
  const lastStop = [...lead.matchAll(sentenceStart)].at(-1);
  const before = lastStop ? lead.slice(lastStop.index + lastStop[0].length) : lead;
  const ended = /[.!?…。！？]["'”’»」』)\]]*\s*$/u.test(raw.slice(start, end));
  const rest = raw.slice(end, end + REACH);
  if (ended) return { before, after: '' };
  const stop = sentenceEnd.exec(rest);
  return { before, after: stop ? rest.slice(0, stop.index + stop[0].length) : rest };
}

interface Pattern {
  readonly kind: 'DENIAL' | 'DOUBT' | 'CONDITION';
  readonly isBefore: boolean;
  readonly regexp: RegExp;
}

const known = new WeakMap<LanguagePack, readonly Pattern[]>();

function patternsOf(pack: LanguagePack): readonly Pattern[] {
  const made = known.get(pack);
  if (made) return made;
  const that = `(?:\\s+(?:${oneOf(pack.complementizers)}))?`;
  const mark = `[\\s"'“„«‘‹:,]*`;
  const before = (phrases: readonly string[]) =>
    new RegExp(`(?<![\\p{L}\\p{M}])((?:${oneOf(phrases)}),?${that})${mark}$`, 'iu');
  const after = (phrases: readonly string[]) =>
    new RegExp(`^["'”’»›,\\s]*((?:${oneOf(phrases)}))(?![\\p{L}\\p{M}])`, 'iu');
  const patterns: Pattern[] = [
    { kind: 'DENIAL', isBefore: true, regexp: before([...pack.denialsBefore, ...pack.negations]) },
    { kind: 'DENIAL', isBefore: false, regexp: after(pack.denialsAfter) },
    { kind: 'DOUBT', isBefore: true, regexp: before(pack.doubtsBefore) },
    { kind: 'DOUBT', isBefore: false, regexp: after(pack.doubtsAfter) },
    { kind: 'CONDITION', isBefore: true, regexp: before(pack.conditionsBefore) },
    { kind: 'CONDITION', isBefore: false, regexp: after(pack.conditionsAfter) },
  ];
  known.set(pack, patterns);
  return patterns;
}

function oneOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/ /g, '\\s+').replace(/'/g, "['’]"))
    .join('|');
}
