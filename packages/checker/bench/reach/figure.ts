/** One figure that the engine is held to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The bound, and which side of it is good. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Cases it was measured on. */
  readonly cases: number;
  /** A few of the cases that count against it. */
  readonly misses: readonly string[];
}

export function holds({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  return value <= atMost && value >= atLeast;
}

const MAX_MISSES = 8;

/** Counts cases and the misses among them. */
export class Tally {
  private count = 0;
  private missed = 0;
  private readonly misses: string[] = [];

  add(isGood: boolean, explain: () => string): void {
    this.count++;
    if (isGood) return;
    this.missed++;
    if (this.misses.length < MAX_MISSES) this.misses.push(explain());
  }

  /** The share of misses, to be at most `atMost`. */
  share(name: string, atMost: number): Figure {
    return { ...this.figure(name, this.count === 0 ? 0 : this.missed / this.count), atMost };
  }

  /** The share of good cases, to be at least `atLeast`. */
  recall(name: string, atLeast: number): Figure {
    return { ...this.figure(name, this.count === 0 ? 1 : 1 - this.missed / this.count), atLeast };
  }

  /** The number of misses, to be none. */
  none(name: string): Figure {
    return { ...this.figure(name, this.missed), atMost: 0 };
  }

  private figure(name: string, value: number): Figure {
    return { name, value, cases: this.count, misses: this.misses };
  }
}
