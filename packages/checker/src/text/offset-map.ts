/**
 * Two-way map between offsets of a folded view and of the raw string it came from. Entries mark where the two
 * stop running in step; between two entries a stretch is in step if both sides have the same length, and is
 * taken as a whole if not. Ordinary prose needs an entry or two a line.
 */
export interface OffsetMap {
  /** Raw offset where the folded unit at `folded` begins. */
  rawStart(folded: number): number;
  /** Raw offset where the folded unit before `folded` ends. */
  rawEnd(folded: number): number;
  /** First folded unit that begins at or after a raw offset. */
  foldedAt(raw: number): number;
  /** Memory held, in bytes. */
  readonly bytes: number;
}

export class OffsetMapBuilder {
  private entries = new Int32Array(64);
  private size = 0;

  constructor() {
    this.push(0, 0);
  }

  /** Marks that folded offset `folded` and raw offset `raw` belong together. Both never fall. */
  push(folded: number, raw: number): void {
    const { entries, size } = this;
    if (size >= 2 && entries[size - 2] === folded && entries[size - 1] === raw) return;
    if (size + 2 > entries.length) {
      this.entries = new Int32Array(entries.length * 2);
      this.entries.set(entries);
    }
    this.entries[this.size++] = folded;
    this.entries[this.size++] = raw;
  }

  build(): OffsetMap {
    return offsetMap(this.entries.slice(0, this.size));
  }
}

function offsetMap(entries: Int32Array): OffsetMap {
  const count = entries.length / 2;
  /** Index of the last entry whose side (0 folded, 1 raw) is at most `offset`. */
  const find = (offset: number, side: 0 | 1): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (entries[middle * 2 + side]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const length = (i: number, side: 0 | 1): number => entries[i * 2 + 2 + side]! - entries[i * 2 + side]!;
  const inStep = (i: number): boolean => i + 1 >= count || length(i, 0) === length(i, 1);
  return {
    bytes: entries.byteLength,
    rawStart(folded) {
      const i = find(folded, 0);
      return inStep(i) ? entries[i * 2 + 1]! + folded - entries[i * 2]! : entries[i * 2 + 1]!;
    },
    rawEnd(folded) {
      if (folded <= 0) return 0;
      const i = find(folded - 1, 0);
      return inStep(i) ? entries[i * 2 + 1]! + folded - entries[i * 2]! : entries[i * 2 + 3]!;
    },
    foldedAt(raw) {
      const i = find(raw, 1);
      const folded = entries[i * 2]!;
      const into = raw - entries[i * 2 + 1]!;
      if (into <= 0 || i + 1 >= count) return folded;
      return inStep(i) ? folded + into : entries[i * 2 + 2]!;
    },
  };
}
