import { GRAM, type GramIndex } from '../text/gram-index.ts';

/** A stretch of a folded view that may hold the pattern, and how many seeds speak for it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** Offsets of grams in a pattern. */
export type Seeds = readonly number[];

/**
 * Non-overlapping grams of a pattern, at most `wanted`, rare ones first. An edit can destroy only one of them,
 * so of k + t seeds at least t survive k edits (the pigeonhole behind Baeza-Yates and Perleberg, "Fast and
 * practical approximate string matching", 1996).
 */
export function chooseSeeds(pattern: Uint16Array, index: GramIndex, wanted: number): Seeds {
  const costs = new Int32Array(Math.max(0, pattern.length - GRAM + 1));
  for (let at = 0; at < costs.length; at++) costs[at] = listLength(index, pattern, at);
  let best: number[] = [];
  let bestCost = Infinity;
  for (let phase = 0; phase < GRAM; phase++) {
    const offsets: number[] = [];
    for (let at = phase; at < costs.length; at += GRAM) offsets.push(at);
    if (offsets.length < best.length && best.length <= wanted) continue;
    const chosen = offsets.sort((a, b) => costs[a]! - costs[b]!).slice(0, wanted);
    let cost = 0;
    for (const at of chosen) cost += costs[at]!;
    if (chosen.length > best.length || cost < bestCost) {
      best = chosen;
      bestCost = cost;
    }
  }
  return best;
}

/** The rarest grams of a pattern, overlapping or not, that together have no more than `maxVotes` occurrences. */
export function rareSeeds(pattern: Uint16Array, index: GramIndex, maxVotes: number): Seeds {
  const count = Math.max(0, pattern.length - GRAM + 1);
  const costs = new Int32Array(count);
  for (let at = 0; at < count; at++) costs[at] = listLength(index, pattern, at);
  const byCost = new Float64Array(count);
  for (let at = 0; at < count; at++) byCost[at] = costs[at]! * count + at;
  byCost.sort();
  const seeds: number[] = [];
  let total = 0;
  for (const packed of byCost) {
    const at = packed % count;
    total += costs[at]!;
    if (total > maxVotes && seeds.length >= MIN_SEEDS) break;
    seeds.push(at);
  }
  return seeds;
}

const MIN_SEEDS = 8;

function listLength(index: GramIndex, pattern: Uint16Array, at: number): number {
  const bucket = index.bucketAt(pattern, at);
  return index.starts[bucket + 1]! - index.starts[bucket]!;
}

/**
 * Lets every occurrence of every seed vote for the diagonal it lies on, in bands of `1 << bandBits`, and gives
 * the stretches of two neighbouring bands with at least `threshold` votes, most votes first. Whatever matches
 * with at most a band's width of insertions less deletions lies in one of them.
 */
export class DiagonalVotes {
  private votes = new Uint16Array(0);

  count(
    index: GramIndex,
    view: Uint16Array,
    pattern: Uint16Array,
    request: { seeds: Seeds; threshold: number; bandBits: number; slack: number },
  ): Candidate[] {
    const { seeds, threshold, bandBits, slack } = request;
    const m = pattern.length;
    const bands = ((view.length + m) >>> bandBits) + 2;
    if (this.votes.length < bands) this.votes = new Uint16Array(bands);
    const { votes } = this;
    const touched: number[] = [];
    const { starts, positions } = index;
    for (const offset of seeds) {
      const bucket = index.bucketAt(pattern, offset);
      const shift = m - offset;
      for (let i = starts[bucket]!, end = starts[bucket + 1]!; i < end; i++) {
        const band = (positions[i]! + shift) >>> bandBits;
        if (votes[band]!++ === 0) touched.push(band);
      }
    }
    const found: Candidate[] = [];
    for (const band of touched) {
      // Each pair of bands once: at its lower band, or at its upper one when the lower has no vote.
      this.collect(found, band, threshold, request.bandBits, m, slack, view.length);
      if (band > 0 && votes[band - 1] === 0) {
        this.collect(found, band - 1, threshold, bandBits, m, slack, view.length);
      }
    }
    for (const band of touched) votes[band] = 0;
    return found.sort((a, b) => b.votes - a.votes || a.from - b.from);
  }

  private collect(
    found: Candidate[],
    band: number,
    threshold: number,
    bandBits: number,
    m: number,
    slack: number,
    limit: number,
  ): void {
    const sum = this.votes[band]! + (this.votes[band + 1] ?? 0);
    if (sum < threshold) return;
    found.push({
      from: Math.max(0, (band << bandBits) - m - slack),
      to: Math.min(limit, ((band + 2) << bandBits) + slack),
      votes: sum,
    });
  }
}
