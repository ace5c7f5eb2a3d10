import type { AnchorState, ChangeKind, Convention, ConventionFlag, FoldKind, WordDiff } from './anchor.ts';
import { alignTokens, type Hunk } from './align-tokens.ts';
import { classifyChange } from './classify-change.ts';
import { foldKinds } from './fold-kinds.ts';
import { type Token, tokenize } from './tokens.ts';

/** What the raw characters of a place say about the quoted words. */
export interface Judgement {
  readonly state: Extract<AnchorState, 'EXACT' | 'ENCODING' | 'CONVENTION' | 'ALTERED'>;
  readonly folds: FoldKind[];
  readonly conventions: Convention[];
  readonly diff: WordDiff[];
  readonly changes: ChangeKind[];
}

const ALIKE: Omit<Judgement, 'state' | 'folds'> = { conventions: [], diff: [], changes: [] };

/** Holds quoted words against the raw characters of the place they were found at. */
export function judge(source: string, quotation: string): Judgement {
  if (source === quotation) return { state: 'EXACT', folds: [], ...ALIKE };
  const from = tokenize(source);
  const to = tokenize(quotation);
  const hunks = alignTokens(from, to);
  const folds = foldKinds(source, quotation);
  if (hunks.every((hunk) => hunk.equal || isEncoding(hunk, from, to)))
    return { state: 'ENCODING', folds, ...ALIKE };
  const conventions: Convention[] = [];
  const changes = new Set<ChangeKind>();
  for (const hunk of hunks) {
    if (hunk.equal || isEncoding(hunk, from, to)) continue;
    const convention = conventionOf(hunk, from, to);
    if (convention) conventions.push(convention);
    else {
      const source = from.slice(hunk.sourceStart, hunk.sourceEnd);
      const quote = to.slice(hunk.quoteStart, hunk.quoteEnd);
      for (const kind of classifyChange({ source, quote })) changes.add(kind);
    }
  }
  return {
    state: changes.size > 0 ? 'ALTERED' : 'CONVENTION',
    folds,
    conventions,
    diff: diffOf(hunks, source, from, quotation, to),
    changes: [...changes],
  };
}

function isEncoding(hunk: Hunk, from: readonly Token[], to: readonly Token[]): boolean {
  const source = from.slice(hunk.sourceStart, hunk.sourceEnd);
  const quote = to.slice(hunk.quoteStart, hunk.quoteEnd);
  const join = (tokens: readonly Token[]) =>
    tokens.map((token) => (token.kind === 'dash' ? '' : token.key)).join('');
  return [...source, ...quote].some((token) => token.brokenByLine) && join(source) === join(quote);
}

function conventionOf(hunk: Hunk, from: readonly Token[], to: readonly Token[]): Convention | null {
  const source = from.slice(hunk.sourceStart, hunk.sourceEnd);
  const quote = to.slice(hunk.quoteStart, hunk.quoteEnd);
  const words = (tokens: readonly Token[]) => tokens.map((token) => token.key).join(' ');
  const plain = { source: words(source), quotation: words(quote) };
  const flags: ConventionFlag[] = [];
  if (hunk.quoteEnd === to.length && hunk.sourceEnd === from.length && [...source, ...quote].every(isFinal)) {
    return { kind: 'FINAL_PUNCTUATION', ...plain, flags };
  }
  if (source.length === quote.length && source.every((token, i) => token.low === quote[i]!.low)) {
    return { kind: 'CAPITALS', ...plain, flags };
  }
  return null;
}

function isFinal(token: Token): boolean {
  return token.kind === 'quote' || token.kind === 'ellipsis' || /^[.,;:!?]$/.test(token.key);
}

function diffOf(
  hunks: readonly Hunk[],
  source: string,
  from: readonly Token[],
  quotation: string,
  to: readonly Token[],
): WordDiff[] {
  const diff: WordDiff[] = [];
  const add = (op: WordDiff['op'], raw: string, tokens: readonly Token[], start: number, end: number) => {
    if (end > start) diff.push({ op, text: raw.slice(tokens[start]!.start, tokens[end - 1]!.end) });
  };
  for (const hunk of hunks) {
    const equal = hunk.equal || isEncoding(hunk, from, to);
    add(equal ? 'equal' : 'delete', source, from, hunk.sourceStart, hunk.sourceEnd);
    if (!equal) add('insert', quotation, to, hunk.quoteStart, hunk.quoteEnd);
  }
  return diff;
}
