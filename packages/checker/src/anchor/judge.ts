import { type Alignment, alignTokens, type Hunk } from './align-tokens.ts';
import type { AnchorState, ChangeKind, Convention, FoldKind, WordDiff } from './anchor.ts';
import { classifyChange, isWord } from './classify-change.ts';
import { conventionOf, splitFinalMarks } from './conventions.ts';
import { foldKinds } from './fold-kinds.ts';
import { type Token, tokenize } from './tokens.ts';
import { type DiffPiece, wordDiff } from './word-diff.ts';

/** What the raw characters of a place say about the quoted words. */
export interface Judgement {
  readonly state: Extract<AnchorState, 'EXACT' | 'ENCODING' | 'CONVENTION' | 'ALTERED'>;
  readonly folds: FoldKind[];
  readonly conventions: Convention[];
  readonly diff: WordDiff[];
  readonly changes: ChangeKind[];
  /** Characters of the words that were changed, the longer side of each change. */
  readonly edits: number;
  /** UTF-16 stretches of the source string that the quotation covers, one for each part between ellipses. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

export interface JudgeOptions {
  /** The source string holds more than the place: the quotation may begin and end anywhere in it. */
  readonly freeEnds?: boolean;
  /** The raw character after the source string; empty at the end of the text. */
  readonly following?: string;
}

/** Holds quoted words against raw characters of the source. */
export function judge(source: string, quotation: string, options: JudgeOptions = {}): Judgement {
  if (source === quotation) return alike('EXACT', [], source.length);
  const plain = new Comparison(source, quotation, options, false).judgement();
  const isSettled = plain.state !== 'ALTERED' && !options.freeEnds;
  if (isSettled || !/[[…]|\.\s?\.\s?\./.test(quotation)) return plain;
  const quoted = new Comparison(source, quotation, options, true).judgement();
  return quoted.edits <= plain.edits && !quoted.conventions.some(isOwnBracket) ? quoted : plain;
}

/** Brackets that the source itself has there: other words in them were not put in by who quotes, but changed. */
function isOwnBracket({ kind, source, quotation }: Convention): boolean {
  return kind === 'BRACKETS' && source.startsWith('[') && quotation.startsWith('[');
}

function alike(state: 'EXACT' | 'ENCODING', folds: FoldKind[], length: number): Judgement {
  return {
    state,
    folds,
    conventions: [],
    diff: [],
    changes: [],
    edits: 0,
    parts: [{ start: 0, end: length }],
  };
}

class Comparison {
  private readonly from: Token[];
  private readonly to: Token[];
  private readonly alignment: Alignment;

  constructor(
    private readonly source: string,
    private readonly quotation: string,
    private readonly options: JudgeOptions,
    wildcards: boolean,
  ) {
    this.from = tokenize(source);
    this.to = tokenize(quotation, { conventions: wildcards });
    this.alignment = alignTokens(this.from, this.to, { wildcards, freeEnds: options.freeEnds });
  }

  judgement(): Judgement {
    const { from, to, source, quotation } = this;
    const { hunks, sourceStart, sourceEnd } = this.alignment;
    const covered =
      sourceEnd > sourceStart ? source.slice(from[sourceStart]!.start, from[sourceEnd - 1]!.end) : '';
    const folds = () => foldKinds(this.options.freeEnds ? covered : source, quotation);
    const pieces: DiffPiece[] = [];
    const conventions: Convention[] = [];
    let changes = new Set<ChangeKind>();
    const moved: Moved = { out: [], into: [] };
    let edits = 0;
    for (const hunk of hunks.flatMap((each) => splitFinalMarks(each, from, to))) {
      if (hunk.kind === 'equal' || this.isEncoding(hunk)) {
        pieces.push({ ...hunk, kind: 'same' });
        continue;
      }
      const convention = conventionOf({ hunk, from, to, following: this.following() });
      if (convention) {
        conventions.push(convention);
        pieces.push({ ...hunk, kind: hunk.kind === 'wild' ? 'mark' : 'same' });
        continue;
      }
      pieces.push({ ...hunk, kind: 'changed' });
      const out = from.slice(hunk.sourceStart, hunk.sourceEnd);
      const into = to.slice(hunk.quoteStart, hunk.quoteEnd);
      edits += Math.max(lengthOf(out), lengthOf(into));
      moved.out.push(...out);
      moved.into.push(...into);
      const before = from.slice(Math.max(0, hunk.sourceStart - 3), hunk.sourceStart);
      const after = from.slice(hunk.sourceEnd, hunk.sourceEnd + 3);
      for (const kind of classifyChange({ source: out, quote: into, before, after })) changes.add(kind);
    }
    const isSame = pieces.every((piece) => piece.kind === 'same') && conventions.length === 0;
    if (isSame && !this.options.freeEnds) return alike('ENCODING', folds(), source.length);
    if (isReordering(moved)) changes = new Set(['ORDER']);
    const state = changes.size > 0 ? 'ALTERED' : conventions.length > 0 ? 'CONVENTION' : 'ENCODING';
    const diff = state === 'ALTERED' ? wordDiff(pieces, { source, from, quotation, to }) : [];
    return {
      state,
      folds: state === 'ENCODING' ? folds() : this.foldsOf(pieces),
      conventions,
      diff,
      changes: [...changes],
      edits,
      parts: this.parts(),
    };
  }

  /** The foldings within what is the same on both sides; the rest differs in more than its encoding. */
  private foldsOf(pieces: readonly DiffPiece[]): FoldKind[] {
    const { from, to, source, quotation } = this;
    const folds = new Set<FoldKind>();
    for (const piece of pieces) {
      if (
        piece.kind !== 'same' ||
        piece.sourceEnd === piece.sourceStart ||
        piece.quoteEnd === piece.quoteStart
      )
        continue;
      const inSource = source.slice(from[piece.sourceStart]!.start, from[piece.sourceEnd - 1]!.end);
      const inQuotation = quotation.slice(to[piece.quoteStart]!.start, to[piece.quoteEnd - 1]!.end);
      for (const kind of foldKinds(inSource, inQuotation)) folds.add(kind);
    }
    return [...folds];
  }

  private following(): string {
    const { sourceEnd } = this.alignment;
    return this.options.freeEnds ? (this.from[sourceEnd]?.key ?? '') : (this.options.following ?? '');
  }

  /**
   * Whether a difference is only where a line was broken, a sign written out as letters (℃, °C), or none: brackets
   * that the source has too.
   */
  private isEncoding(hunk: Hunk): boolean {
    const source = this.from.slice(hunk.sourceStart, hunk.sourceEnd);
    const quote = this.to.slice(hunk.quoteStart, hunk.quoteEnd);
    if (hunk.kind === 'wild') return joined(source, true) === joined(quote, true).replace(/\s/g, '');
    const both = [...source, ...quote];
    if (both.some((token) => token.brokenByLine)) return joined(source, false) === joined(quote, false);
    const isSign = (token: Token) => token.kind === 'symbol' && token.key.length > 1;
    return both.some(isSign) && joined(source, true) === joined(quote, true);
  }

  private parts(): { start: number; end: number }[] {
    const { from, to } = this;
    const { hunks, sourceStart, sourceEnd } = this.alignment;
    if (sourceEnd <= sourceStart) return [];
    const parts: { start: number; end: number }[] = [];
    let start = sourceStart;
    const close = (end: number) => {
      if (end > start) parts.push({ start: from[start]!.start, end: from[end - 1]!.end });
    };
    for (const hunk of hunks) {
      const isGap = hunk.kind === 'wild' && to[hunk.quoteStart]?.kind === 'ellipsis';
      if (!isGap || hunk.sourceEnd === hunk.sourceStart) continue;
      close(hunk.sourceStart);
      start = hunk.sourceEnd;
    }
    close(sourceEnd);
    return this.options.freeEnds || parts.length > 1 ? parts : [{ start: 0, end: this.source.length }];
  }
}

interface Moved {
  readonly out: Token[];
  readonly into: Token[];
}

/** Whether everything taken out was put in again elsewhere. */
function isReordering({ out, into }: Moved): boolean {
  const words = (tokens: readonly Token[]) => tokens.filter(isWord).map((token) => token.key);
  const taken = words(out).sort();
  return taken.length > 0 && taken.join(' ') === words(into).sort().join(' ');
}

function joined(tokens: readonly Token[], withDashes: boolean): string {
  return tokens.map((token) => (token.kind === 'dash' && !withDashes ? '' : token.key)).join('');
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.key.length, 0);
}
