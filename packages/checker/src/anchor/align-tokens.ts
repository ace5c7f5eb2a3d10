import type { Token } from './tokens.ts';

/** A run of tokens of the source and of the quotation that belong together; token indexes, half-open. */
export interface Hunk {
  /** 'wild': an ellipsis or a bracketed insertion, and what it stands for in the source. */
  readonly kind: 'equal' | 'change' | 'wild';
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export interface Alignment {
  readonly hunks: Hunk[];
  /** Tokens of the source that the quotation covers; all of them unless `freeEnds`. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

export interface AlignOptions {
  /** Ellipses and brackets of the quotation stand for any words of the source. */
  readonly wildcards?: boolean;
  /** Words of the source before and after the quotation cost nothing. */
  readonly freeEnds?: boolean;
}

const WEIGHT = {
  word: 10,
  number: 10,
  partial: 10,
  symbol: 6,
  dash: 3,
  quote: 3,
  ellipsis: 3,
  insertion: 3,
  punctuation: 3,
} as const;
const LOST_AT_FREE_ENDS = 1.6;
/** Above this many cells the middle is taken as one change: nobody reads a diff of that size. */
const MAX_CELLS = 4_000_000;

const EXCHANGE = 0;
const INSERT = 1;
const DELETE = 2;

/**
 * Aligns two token sequences with the least weight of words changed. Equal ends are cut off first; the rest is
 * the dynamic programme of S. B. Needleman and C. D. Wunsch (1970), where words that look alike cost less to
 * exchange.
 */
export function alignTokens(
  source: readonly Token[],
  quote: readonly Token[],
  options: AlignOptions = {},
): Alignment {
  const hunks = new HunkList();
  if (options.freeEnds) return alignMiddle(source, quote, 0, options, hunks);
  const shorter = Math.min(source.length, quote.length);
  let head = 0;
  while (head < shorter && source[head]!.key === quote[head]!.key) head++;
  let tail = 0;
  while (tail < shorter - head && source.at(-1 - tail)!.key === quote.at(-1 - tail)!.key) tail++;
  hunks.add('equal', 0, head, 0, head);
  const sourceEnd = source.length - tail;
  const quoteEnd = quote.length - tail;
  if ((sourceEnd - head) * (quoteEnd - head) > MAX_CELLS)
    hunks.add('change', head, sourceEnd, head, quoteEnd);
  else alignMiddle(source.slice(head, sourceEnd), quote.slice(head, quoteEnd), head, options, hunks);
  hunks.add('equal', sourceEnd, source.length, quoteEnd, quote.length);
  return { hunks: hunks.list, sourceStart: 0, sourceEnd: source.length };
}

class HunkList {
  readonly list: Hunk[] = [];

  /** Joins what is added to the hunk before it if they are of a kind. */
  add(
    kind: Hunk['kind'],
    sourceStart: number,
    sourceEnd: number,
    quoteStart: number,
    quoteEnd: number,
  ): void {
    if (sourceStart === sourceEnd && quoteStart === quoteEnd) return;
    const last = this.list.at(-1);
    const isNewWild = kind === 'wild' && quoteEnd > quoteStart;
    if (last?.kind === kind && !isNewWild) this.list[this.list.length - 1] = { ...last, sourceEnd, quoteEnd };
    else this.list.push({ kind, sourceStart, sourceEnd, quoteStart, quoteEnd });
  }
}

function alignMiddle(
  source: readonly Token[],
  quote: readonly Token[],
  offset: number,
  { wildcards = false, freeEnds = false }: AlignOptions,
  hunks: HunkList,
): Alignment {
  const width = quote.length + 1;
  const moves = new Uint8Array((source.length + 1) * width);
  const isWild = quote.map((token) => wildcards && (token.kind === 'ellipsis' || token.kind === 'insertion'));
  // With free ends, a word of the quotation that the source lacks must not be cheaper than one that it puts
  // otherwise, or the quotation would lose its first and last words.
  const dearer = freeEnds ? LOST_AT_FREE_ENDS : 1;
  const inserting = quote.map((token, j) => (isWild[j] ? 1 : dearer * WEIGHT[token.kind]));
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let j = 1; j < width; j++) {
    above[j] = above[j - 1]! + inserting[j - 1]!;
    moves[j] = INSERT;
  }
  let endRow = source.length;
  let endCost = freeEnds ? above[width - 1]! : Infinity;
  if (freeEnds) endRow = 0;
  for (let i = 1; i <= source.length; i++) {
    const from = source[i - 1]!;
    const gap = WEIGHT[from.kind];
    row[0] = freeEnds ? 0 : above[0]! + gap;
    moves[i * width] = DELETE;
    for (let j = 1; j < width; j++) {
      const to = quote[j - 1]!;
      const wild = isWild[j - 1]!;
      let best = wild ? Infinity : above[j - 1]! + exchange(from, to);
      let move = EXCHANGE;
      const insert = row[j - 1]! + inserting[j - 1]!;
      if (insert < best) {
        best = insert;
        move = INSERT;
      }
      // An ellipsis takes in words for nothing, a bracket nearly so.
      const remove = above[j]! + (wild ? (to.kind === 'ellipsis' ? 0 : 1) : gap);
      if (remove < best) {
        best = remove;
        move = DELETE;
      }
      row[j] = best;
      moves[i * width + j] = move;
    }
    if (freeEnds && row[width - 1]! < endCost) {
      endCost = row[width - 1]!;
      endRow = i;
    }
    [above, row] = [row, above];
  }
  const path: number[] = [];
  let i = endRow;
  for (let j = quote.length; j > 0 || (i > 0 && !freeEnds);) {
    const move = moves[i * width + j]!;
    path.push(move);
    if (move !== INSERT) i--;
    if (move !== DELETE) j--;
  }
  const sourceStart = i;
  let j = 0;
  for (const move of path.reverse()) {
    const nextI = move === INSERT ? i : i + 1;
    const nextJ = move === DELETE ? j : j + 1;
    const wild = move === INSERT ? isWild[j] : move === DELETE && j > 0 && isWild[j - 1];
    const equal = move === EXCHANGE && source[i]!.key === quote[j]!.key;
    hunks.add(
      wild ? 'wild' : equal ? 'equal' : 'change',
      offset + i,
      offset + nextI,
      offset + j,
      offset + nextJ,
    );
    i = nextI;
    j = nextJ;
  }
  return { hunks: hunks.list, sourceStart: offset + sourceStart, sourceEnd: offset + endRow };
}

function exchange(from: Token, to: Token): number {
  if (from.key === to.key) return 0;
  if (from.low === to.low) return 1;
  const isWord = from.kind === 'word' || from.kind === 'number';
  if (to.kind === 'partial') return isWord && fitsPartial(from, to) ? 1 : 20;
  if (isWord !== (to.kind === 'word' || to.kind === 'number')) return 24;
  if (!isWord) return 4;
  if (from.kind !== to.kind) return 16;
  return 4 + Math.round(12 * (1 - likeness(from.low, to.low)));
}

/** Whether a word of the source can stand behind a word with brackets in it: "work[ed]", "[T]he". */
export function fitsPartial(source: Token, partial: Token): boolean {
  const open = partial.raw.indexOf('[');
  const before = partial.raw.slice(0, open).toLowerCase();
  const after = partial.raw.slice(partial.raw.indexOf(']') + 1).toLowerCase();
  if (source.low === partial.low) return true;
  return before.length + after.length >= 2 && source.low.startsWith(before) && source.low.endsWith(after);
}

/** Share of letters two words have in common at their beginnings and ends: cheap, and enough to pair them. */
function likeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return (head + tail) / Math.max(a.length, b.length);
}
