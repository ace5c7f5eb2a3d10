/**
 * Where the grams of a folded view occur that begin at even places: positions sorted by a hash of the gram, in one
 * counting sort. Every stretch of GRAM + 1 units holds such a gram, so nothing that long is lost by leaving out
 * the odd places, and the index is half as large and made in half the time: about two and a half bytes a unit.
 */
export interface GramIndex {
  /** Bucket `b` holds positions[starts[b]] to positions[starts[b + 1] - 1], ascending. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  /** The bucket of the gram that begins at a place; it may hold other grams too. */
  bucketAt(units: Uint16Array, at: number): number;
  readonly bytes: number;
}

export const GRAM = 5;
/** Only places that are a multiple of it are indexed. */
export const STRIDE = 2;

const MIN_BITS = 8;
const MAX_BITS = 17;
const CODE_BITS = 5;

export function indexGrams(units: Uint16Array): GramIndex {
  return new GramIndexer(units).run()!;
}

/** Grams counted or placed between two looks at the clock. */
const STRETCH = 1 << 15;

/** Builds an index, in several goes if need be. */
export class GramIndexer {
  private readonly count: number;
  private readonly shift: number;
  private readonly starts: Int32Array;
  private readonly positions: Int32Array;
  private readonly codes = codeTable();
  private counted = 0;
  private summed = false;
  private unplaced: number;

  constructor(private readonly units: Uint16Array) {
    this.count = units.length < GRAM ? 0 : Math.floor((units.length - GRAM) / STRIDE) + 1;
    const bits = Math.min(MAX_BITS, Math.max(MIN_BITS, Math.floor(Math.log2(this.count + 1)) - 1));
    this.shift = 32 - bits;
    this.starts = new Int32Array((1 << bits) + 1);
    this.positions = new Int32Array(this.count);
    this.unplaced = this.count;
  }

  /** The index, or null when `expired` said to stop; call again to go on from there. */
  run(expired?: () => boolean): GramIndex | null {
    while (this.counted < this.count) {
      this.countUpTo(Math.min(this.count, this.counted + STRETCH));
      if (expired?.()) return null;
    }
    if (!this.summed) this.sum();
    while (this.unplaced > 0) {
      this.placeDownTo(Math.max(0, this.unplaced - STRETCH));
      if (expired?.()) return null;
    }
    const { starts, positions, codes, shift } = this;
    return {
      starts,
      positions,
      bytes: starts.byteLength + positions.byteLength,
      bucketAt(from, at) {
        const gram =
          (codes[from[at]!]! << (4 * CODE_BITS)) |
          (codes[from[at + 1]!]! << (3 * CODE_BITS)) |
          (codes[from[at + 2]!]! << (2 * CODE_BITS)) |
          (codes[from[at + 3]!]! << CODE_BITS) |
          codes[from[at + 4]!]!;
        return Math.imul(gram, MIX) >>> shift;
      },
    };
  }

  private countUpTo(end: number): void {
    const { units, starts, codes, shift } = this;
    let at = this.counted * STRIDE;
    let gram = 0;
    for (let i = at; i < at + GRAM - STRIDE; i++) gram = (gram << CODE_BITS) | codes[units[i]!]!;
    for (let i = this.counted; i < end; i++, at += STRIDE) {
      const pair = (codes[units[at + 3]!]! << CODE_BITS) | codes[units[at + 4]!]!;
      gram = ((gram << (CODE_BITS * STRIDE)) | pair) & GRAM_MASK;
      starts[Math.imul(gram, MIX) >>> shift]!++;
    }
    this.counted = end;
  }

  private sum(): void {
    const { starts } = this;
    let total = 0;
    for (let b = 0; b < starts.length; b++) starts[b] = total += starts[b]!;
    this.summed = true;
  }

  /** Backward, so that each bucket fills from its end and `starts` comes to hold the beginnings. */
  private placeDownTo(start: number): void {
    const { units, starts, positions, codes, shift } = this;
    let at = (this.unplaced - 1) * STRIDE;
    let gram = 0;
    for (let i = at + GRAM - 1; i >= at + STRIDE; i--)
      gram = (gram >>> CODE_BITS) | (codes[units[i]!]! << TOP);
    for (let i = this.unplaced - 1; i >= start; i--, at -= STRIDE) {
      const pair = (codes[units[at]!]! << CODE_BITS) | codes[units[at + 1]!]!;
      gram = (gram >>> (CODE_BITS * STRIDE)) | (pair << (TOP - CODE_BITS));
      positions[--starts[Math.imul(gram, MIX) >>> shift]!] = at;
    }
    this.unplaced = start;
  }
}

const TOP = CODE_BITS * (GRAM - 1);
const GRAM_MASK = (1 << (CODE_BITS * GRAM)) - 1;
/** 2^32 over the golden ratio: spreads neighbouring grams (Knuth, TAOCP 3, section 6.4). */
const MIX = 0x9e3779b1;

let table: Uint8Array | undefined;

/** Five bits a unit: letters a to z and the space have their own, everything else shares what is left. */
function codeTable(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = Math.imul(unit, MIX) >>> (32 - CODE_BITS);
  for (let unit = 97; unit <= 122; unit++) table[unit] = unit - 96;
  for (let unit = 48; unit <= 57; unit++) table[unit] = 27 + (unit & 3);
  table[32] = 31;
  table[45] = 0;
  table[46] = 0;
  return table;
}
