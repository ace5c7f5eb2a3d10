import type { Token } from './tokens.ts';

/** A run of tokens of the source and of the quotation that belong together; token indexes, half-open. */
export interface Hunk {
  readonly equal: boolean;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

const INSERT = { word: 10, number: 10, symbol: 6, dash: 3, quote: 3, ellipsis: 3, punctuation: 3 } as const;
/** Above this many cells the middle is taken as one hunk: nobody reads a diff of that size. */
const MAX_CELLS = 4_000_000;

/**
 * Aligns two token sequences with the least weight of words changed. Equal ends are cut off first; the rest is
 * the dynamic programme of Needleman and Wunsch (1970), where words that look alike cost less to exchange.
 */
export function alignTokens(source: readonly Token[], quote: readonly Token[]): Hunk[] {
  let head = 0;
  while (head < source.length && head < quote.length && source[head]!.key === quote[head]!.key) head++;
  let tail = 0;
  while (
    tail < source.length - head &&
    tail < quote.length - head &&
    source[source.length - 1 - tail]!.key === quote[quote.length - 1 - tail]!.key
  )
    tail++;
  const hunks = new HunkList();
  hunks.add(true, 0, head, 0, head);
  const sourceEnd = source.length - tail;
  const quoteEnd = quote.length - tail;
  if ((sourceEnd - head) * (quoteEnd - head) > MAX_CELLS) hunks.add(false, head, sourceEnd, head, quoteEnd);
  else alignMiddle(source.slice(head, sourceEnd), quote.slice(head, quoteEnd), head, hunks);
  hunks.add(true, sourceEnd, source.length, quoteEnd, quote.length);
  return hunks.list;
}

class HunkList {
  readonly list: Hunk[] = [];

  add(equal: boolean, sourceStart: number, sourceEnd: number, quoteStart: number, quoteEnd: number): void {
    if (sourceStart === sourceEnd && quoteStart === quoteEnd) return;
    const last = this.list.at(-1);
    if (last?.equal === equal) this.list[this.list.length - 1] = { ...last, sourceEnd, quoteEnd };
    else this.list.push({ equal, sourceStart, sourceEnd, quoteStart, quoteEnd });
  }
}

function alignMiddle(
  source: readonly Token[],
  quote: readonly Token[],
  offset: number,
  hunks: HunkList,
): void {
  const width = quote.length + 1;
  const moves = new Uint8Array((source.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let j = 1; j < width; j++) {
    above[j] = above[j - 1]! + INSERT[quote[j - 1]!.kind];
    moves[j] = 1;
  }
  for (let i = 1; i <= source.length; i++) {
    const from = source[i - 1]!;
    const gap = INSERT[from.kind];
    row[0] = above[0]! + gap;
    moves[i * width] = 2;
    for (let j = 1; j < width; j++) {
      const to = quote[j - 1]!;
      let best = above[j - 1]! + exchange(from, to);
      let move = 0;
      const insert = row[j - 1]! + INSERT[to.kind];
      if (insert < best) {
        best = insert;
        move = 1;
      }
      const remove = above[j]! + gap;
      if (remove < best) {
        best = remove;
        move = 2;
      }
      row[j] = best;
      moves[i * width + j] = move;
    }
    [above, row] = [row, above];
  }
  const path: number[] = [];
  for (let i = source.length, j = quote.length; i > 0 || j > 0;) {
    const move = moves[i * width + j]!;
    path.push(move);
    if (move !== 1) i--;
    if (move !== 2) j--;
  }
  let i = 0;
  let j = 0;
  for (const move of path.reverse()) {
    const nextI = move === 1 ? i : i + 1;
    const nextJ = move === 2 ? j : j + 1;
    const equal = move === 0 && source[i]!.key === quote[j]!.key;
    hunks.add(equal, offset + i, offset + nextI, offset + j, offset + nextJ);
    i = nextI;
    j = nextJ;
  }
}

function exchange(from: Token, to: Token): number {
  if (from.key === to.key) return 0;
  if (from.low === to.low) return 1;
  const isWord = from.kind === 'word' || from.kind === 'number';
  if (isWord !== (to.kind === 'word' || to.kind === 'number')) return 24;
  if (!isWord) return 4;
  if (from.kind !== to.kind) return 16;
  return 4 + Math.round(12 * (1 - likeness(from.low, to.low)));
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
