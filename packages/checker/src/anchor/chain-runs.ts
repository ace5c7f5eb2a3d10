/** A stretch that pattern and view have in common, unit for unit. */
export interface Run {
  readonly inPattern: number;
  readonly inView: number;
  readonly length: number;
}

export interface Chain {
  /** In order, without overlap in either. */
  readonly runs: Run[];
  /** Units of the pattern that lie in runs. */
  readonly covered: number;
  /** `covered` less what its gaps cost: what the common stretches are worth as evidence. */
  readonly score: number;
}

export interface ChainRequest {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
  /** Most units of the view between two runs. */
  readonly maxGap: number;
}

const MIN_RUN = 6;
const MAX_OVERLAP = 8;
const MAX_RUNS = 400;
/** A gap must be paid for, or scattered common words would add up to a match. */
const GAP_COST = 5;

/**
 * The best chain of stretches that a pattern has in common with a part of the view: what is left of a quotation
 * when whole words or clauses were exchanged, added or dropped. Colinear chaining of maximal exact matches, as
 * in M. I. Abouelhoda and E. Ohlebusch, "Chaining algorithms for multiple genome comparison", 2005.
 */
export class RunChainer {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  constructor(private readonly pattern: Uint16Array) {
    const size = 1 << Math.ceil(Math.log2(pattern.length + 16));
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(pattern.length).fill(-1);
    for (let at = pattern.length - KEY; at >= 0; at--) {
      const slot = this.slot(pattern, at);
      this.next[at] = this.heads[slot]!;
      this.heads[slot] = at;
    }
  }

  best(request: ChainRequest): Chain {
    return chain(this.runs(request), request.maxGap);
  }

  private slot(units: Uint16Array, at: number): number {
    const key =
      units[at]! * 0x1f35 + units[at + 1]! * 0x2c9f + units[at + 2]! * 0x51ed + units[at + 3]! * 0x7f4b;
    return (Math.imul(key, 0x9e3779b1) >>> 12) & this.mask;
  }

  private runs({ units, from, to }: ChainRequest): Run[] {
    const { pattern } = this;
    const runs: Run[] = [];
    let effort = 40 * (to - from + pattern.length);
    for (let at = from; at + KEY <= to && effort > 0; at++) {
      for (let i = this.heads[this.slot(units, at)]!; i >= 0 && effort > 0; i = this.next[i]!) {
        effort--;
        // Only where a common stretch begins: further on it has been seen.
        if (i > 0 && at > from && pattern[i - 1] === units[at - 1]) continue;
        let length = 0;
        while (i + length < pattern.length && at + length < to && pattern[i + length] === units[at + length])
          length++;
        effort -= length;
        if (length >= MIN_RUN) runs.push({ inPattern: i, inView: at, length });
      }
    }
    if (runs.length <= MAX_RUNS) return runs;
    return runs.sort((a, b) => b.length - a.length).slice(0, MAX_RUNS);
  }
}

const KEY = 4;

function chain(runs: Run[], maxGap: number): Chain {
  runs.sort((a, b) => a.inPattern - b.inPattern || a.inView - b.inView);
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (let j = 0; j < runs.length; j++) {
    const run = runs[j]!;
    let score = run.length;
    let from = -1;
    for (let i = 0; i < j; i++) {
      const before = runs[i]!;
      const gap = run.inView - before.inView - before.length;
      const skipped = run.inPattern - before.inPattern - before.length;
      // Runs that overlap by a little, as around a repeated letter or short word, are cut to fit.
      const overlap = Math.max(0, -gap, -skipped);
      if (overlap > MAX_OVERLAP || overlap >= run.length || gap > maxGap) continue;
      const value = scores[i]! + run.length - overlap - GAP_COST;
      if (value > score) {
        score = value;
        from = i;
      }
    }
    scores.push(score);
    previous.push(from);
    if (best < 0 || score > scores[best]!) best = j;
  }
  const chained: Run[] = [];
  for (let j = best; j >= 0; j = previous[j]!) chained.push(runs[j]!);
  chained.reverse();
  let covered = 0;
  let end = 0;
  for (const run of chained) {
    covered += run.inPattern + run.length - Math.max(end, run.inPattern);
    end = run.inPattern + run.length;
  }
  return { runs: chained, covered, score: best < 0 ? 0 : scores[best]! };
}
