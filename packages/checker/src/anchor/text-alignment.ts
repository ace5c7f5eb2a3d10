import { alignTexts, type Block } from './align-texts.ts';

/** A stretch of a folded view; units, half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Answers where stretches of one folded view stand in another. */
export class TextAlignment {
  private readonly blocks: readonly Block[];
  private readonly byTo: readonly Block[];

  /** Units of the other view. */
  private readonly length: number;

  constructor(from: Uint16Array, to: Uint16Array) {
    this.length = to.length;
    this.blocks = alignTexts(from, to);
    this.byTo = [...this.blocks].sort((a, b) => a.to - b.to);
  }

  /** Where a stretch stands that the two have in common as a whole; null if they have not. */
  find({ start, end }: Stretch): { start: number; end: number; inOrder: boolean } | null {
    const block = this.blocks[countUpTo(this.blocks, 'from', start) - 1];
    if (!block || start >= end || end > block.from + block.length) return null;
    const shift = block.to - block.from;
    return { start: start + shift, end: end + shift, inOrder: block.inOrder };
  }

  /** The parts of a stretch that stand in the other view, in the order of the first. */
  parts({ start, end }: Stretch): Block[] {
    const parts: Block[] = [];
    for (let i = Math.max(0, countUpTo(this.blocks, 'from', start) - 1); i < this.blocks.length; i++) {
      const block = this.blocks[i]!;
      if (block.from >= end) break;
      const from = Math.max(start, block.from);
      const length = Math.min(end, block.from + block.length) - from;
      if (length > 0) parts.push({ ...block, from, to: block.to + from - block.from, length });
    }
    return parts;
  }

  /** Where in the other view something at this place would stand if it kept its place among the others. */
  expected(place: number): number {
    for (let i = countUpTo(this.blocks, 'from', place) - 1; i >= 0; i--) {
      const block = this.blocks[i]!;
      if (block.inOrder) return block.to + Math.min(place - block.from, block.length);
    }
    return 0;
  }

  /**
   * What stands in the other view between the neighbours of a stretch: the blocks next to it, or those next to it
   * that kept their order. Null if its neighbours were parted.
   */
  between({ start, end }: Stretch): Stretch | null {
    return this.gap(start, end, false) ?? this.gap(start, end, true);
  }

  /** Units of a stretch of the other view that stood outside of `origin` before. */
  foreignUnits({ start, end }: Stretch, origin: Stretch): number {
    let units = 0;
    for (let i = Math.max(0, countUpTo(this.byTo, 'to', start) - 1); i < this.byTo.length; i++) {
      const block = this.byTo[i]!;
      if (block.to >= end) break;
      const first = Math.max(start, block.to);
      const last = Math.min(end, block.to + block.length);
      if (last <= first) continue;
      const shift = block.from - block.to;
      const own = Math.min(last + shift, origin.end) - Math.max(first + shift, origin.start);
      units += last - first - Math.max(0, own);
    }
    return units;
  }

  /** The stretches of the other view that stand in none of what the two have in common, in order. */
  gaps(): Stretch[] {
    const gaps: Stretch[] = [];
    let end = 0;
    for (const block of this.byTo) {
      if (block.to > end) gaps.push({ start: end, end: block.to });
      end = block.to + block.length;
    }
    if (this.length > end) gaps.push({ start: end, end: this.length });
    return gaps;
  }

  private gap(start: number, end: number, inOrder: boolean): Stretch | null {
    let at = countUpTo(this.blocks, 'from', start) - 1;
    while (inOrder && at >= 0 && !this.blocks[at]!.inOrder) at--;
    const before = this.blocks[at];
    const from = before ? before.to + Math.min(start - before.from, before.length) : 0;
    at = Math.max(0, at);
    while (
      at < this.blocks.length &&
      ((inOrder && !this.blocks[at]!.inOrder) || this.blocks[at]!.from + this.blocks[at]!.length < end)
    )
      at++;
    const after = this.blocks[at];
    const to = after ? after.to + Math.max(0, end - after.from) : this.length;
    return from < to ? { start: from, end: to } : null;
  }

  /**
   * Whether a place of the other view lies between those that the neighbours of a stretch have there. Middles are
   * compared: where a text was cut between two equal words, the blocks around may each claim some of them.
   */
  isInOrder(origin: Stretch, place: Stretch): boolean {
    const middle = (origin.start + origin.end) / 2;
    const there = (place.start + place.end) / 2;
    const at = countUpTo(this.blocks, 'from', middle);
    let before = at - 1;
    while (before >= 0 && !this.blocks[before]!.inOrder) before--;
    const left = this.blocks[before];
    if (left && left.to + Math.min(left.length, middle - left.from) > there) return false;
    let after = at;
    while (after < this.blocks.length && !this.blocks[after]!.inOrder) after++;
    const right = this.blocks[after];
    return !right || there <= right.to;
  }
}

/** How many blocks begin at or before a place. */
function countUpTo(blocks: readonly Block[], side: 'from' | 'to', place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]![side] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
