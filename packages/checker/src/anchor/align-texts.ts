/** A stretch that two folded views have in common, unit for unit. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** Whether it stands in the same order as the other blocks; if not, it was moved. */
  readonly inOrder: boolean;
}

type Match = Omit<Block, 'inOrder'>;

/** Units that a match is recognised by, and distance of those that are looked up. */
const WINDOW = 32;
const SAMPLING = 16;
const BASE = 0x01000193;

/**
 * The stretches that two texts have in common, moved ones included, in the order of the first; no unit of either
 * lies in two. Windows of the second text are put into a table, the first is read through with a rolling hash, and
 * each hit is made as long as it will go: the way of J. MacDonald's xdelta (2000) and of rsync. Windows that are
 * met twice are left out, so a repeated passage is matched only where it joins something that is not. Linear but
 * for sorting the blocks.
 */
export function alignTexts(from: Uint16Array, to: Uint16Array): Block[] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const matches: Match[] = [];
  if (head > 0) matches.push({ from: 0, to: 0, length: head });
  if (tail > 0) matches.push({ from: from.length - tail, to: to.length - tail, length: tail });
  matches.push(...matchMiddle(from, to, head, tail));
  return markOrder(withoutOverlap(matches));
}

function matchMiddle(from: Uint16Array, to: Uint16Array, head: number, tail: number): Match[] {
  const table = new WindowTable(to, head, to.length - tail);
  const end = from.length - tail;
  const matches: Match[] = [];
  let done = head;
  let at = head;
  let hash = 0;
  let hashed = -1;
  while (at + WINDOW <= end) {
    hash = hashed === at - 1 ? roll(hash, from[at - 1]!, from[at + WINDOW - 1]!) : hashOf(from, at);
    hashed = at;
    const hit = table.find(hash);
    if (hit < 0 || !sameUnits(from, at, to, hit, WINDOW)) {
      at++;
      continue;
    }
    let start = at;
    let other = hit;
    while (start > done && other > head && from[start - 1] === to[other - 1]) {
      start--;
      other--;
    }
    let length = at - start + WINDOW;
    while (
      start + length < end &&
      other + length < to.length - tail &&
      from[start + length] === to[other + length]
    )
      length++;
    matches.push({ from: start, to: other, length });
    at = done = start + length;
  }
  return matches;
}

function sameUnits(a: Uint16Array, i: number, b: Uint16Array, j: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (a[i + n] !== b[j + n]) return false;
  return true;
}

/** BASE to the power of WINDOW - 1, modulo 2^32. */
const LEAVING = (() => {
  let power = 1;
  for (let i = 1; i < WINDOW; i++) power = Math.imul(power, BASE);
  return power;
})();

function hashOf(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + WINDOW; i++) hash = (Math.imul(hash, BASE) + units[i]!) | 0;
  return hash;
}

function roll(hash: number, leaving: number, entering: number): number {
  return (Math.imul(hash - Math.imul(leaving, LEAVING), BASE) + entering) | 0;
}

/** Where sampled windows of a view stand, by their hash; those met twice are not told. */
class WindowTable {
  private readonly hashes: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;
  private readonly shift: number;

  constructor(units: Uint16Array, start: number, end: number) {
    const bits = Math.max(4, Math.ceil(Math.log2((end - start) / SAMPLING + 1)) + 1);
    this.mask = (1 << bits) - 1;
    this.shift = 32 - bits;
    this.hashes = new Int32Array(1 << bits);
    this.places = new Int32Array(1 << bits).fill(EMPTY);
    for (let at = start; at + WINDOW <= end; at += SAMPLING) this.add(hashOf(units, at), at);
  }

  find(hash: number): number {
    for (let slot = this.slot(hash); ; slot = (slot + 1) & this.mask) {
      if (this.places[slot] === EMPTY || this.hashes[slot] === hash) return this.places[slot]!;
    }
  }

  private add(hash: number, place: number): void {
    for (let slot = this.slot(hash); ; slot = (slot + 1) & this.mask) {
      if (this.places[slot] === EMPTY) {
        this.hashes[slot] = hash;
        this.places[slot] = place;
        return;
      }
      if (this.hashes[slot] === hash) {
        this.places[slot] = REPEATED;
        return;
      }
    }
  }

  private slot(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.shift;
  }
}

const EMPTY = -1;
const REPEATED = -2;

/** Gives each unit of the second text to the longest match that wants it. */
function withoutOverlap(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.sort((a, b) => b.length - a.length || a.from - b.from)) {
    const at = firstEndingAfter(kept, match.to);
    let { from, to, length } = match;
    const next = kept[at];
    if (next && next.to <= to) {
      const cut = next.to + next.length - to;
      from += cut;
      to += cut;
      length -= cut;
    }
    const following = kept[next && next.to <= match.to ? at + 1 : at];
    if (following) length = Math.min(length, following.to - to);
    if (length < SAMPLING && length < match.length) continue;
    if (length > 0) kept.splice(firstEndingAfter(kept, to), 0, { from, to, length });
  }
  return kept.sort((a, b) => a.from - b.from);
}

function firstEndingAfter(sorted: readonly Match[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.to + sorted[middle]!.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks the heaviest set of blocks that stand in the same order in both texts. */
function markOrder(blocks: readonly Match[]): Block[] {
  const byTo = blocks.map((_, i) => i).sort((a, b) => blocks[a]!.to - blocks[b]!.to);
  const rank = new Int32Array(blocks.length);
  byTo.forEach((block, i) => (rank[block] = i + 1));
  // A Fenwick tree of the heaviest chain that ends at each rank (P. M. Fenwick, 1994).
  const heaviest = new Int32Array(blocks.length + 1).fill(-1);
  const weight = new Float64Array(blocks.length);
  const previous = new Int32Array(blocks.length).fill(-1);
  let last = -1;
  for (let i = 0; i < blocks.length; i++) {
    let best = -1;
    for (let r = rank[i]! - 1; r > 0; r -= r & -r) {
      const chain = heaviest[r]!;
      if (chain >= 0 && (best < 0 || weight[chain]! > weight[best]!)) best = chain;
    }
    previous[i] = best;
    weight[i] = blocks[i]!.length + (best < 0 ? 0 : weight[best]!);
    for (let r = rank[i]!; r <= blocks.length; r += r & -r) {
      const chain = heaviest[r]!;
      if (chain < 0 || weight[chain]! < weight[i]!) heaviest[r] = i;
    }
    if (last < 0 || weight[i]! > weight[last]!) last = i;
  }
  const ordered = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]!) ordered.add(i);
  return blocks.map((block, i) => ({ ...block, inOrder: ordered.has(i) }));
}
