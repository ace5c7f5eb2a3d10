import { GRAM, type GramIndex } from '../text/gram-index.ts';

/** A stretch of a folded view that may hold the pattern, and how many seeds speak for it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** Offsets of grams in a pattern. */
export type Seeds = readonly number[];

/** So many seeds are used however common they are. */
const MIN_SEEDS = 8;

/**
 * The rarest grams of a pattern, overlapping or not, that together have no more than `maxVotes` occurrences. Grams
 * that survive damage are few but rare ones; the common ones would only add noise and cost time.
 */
export function rareSeeds(pattern: Uint16Array, index: GramIndex, maxVotes: number): Seeds {
  const { starts } = index;
  const count = Math.max(0, pattern.length - GRAM + 1);
  const byCost = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = index.bucketAt(pattern, at);
    byCost[at] = (starts[bucket + 1]! - starts[bucket]!) * count + at;
  }
  byCost.sort();
  const seeds: number[] = [];
  let total = 0;
  for (const packed of byCost) {
    total += Math.floor(packed / count);
    if (total > maxVotes && seeds.length >= MIN_SEEDS) break;
    if (packed >= count) seeds.push(packed % count);
  }
  return seeds;
}

/** What `DiagonalVotes.count` is asked. */
export interface VoteRequest {
  readonly index: GramIndex;
  /** Length of the folded view. */
  readonly limit: number;
  readonly pattern: Uint16Array;
  readonly seeds: Seeds;
  /** Fewest votes of a candidate. */
  readonly threshold: number;
  readonly bandBits: number;
  /** Units that a candidate reaches beyond its bands on either side. */
  readonly slack: number;
}

/**
 * Lets every occurrence of every seed vote for the diagonal it lies on, in bands of `1 << bandBits`, and gives the
 * stretches of two neighbouring bands with at least `threshold` votes, most votes first. Whatever matches with at
 * most a band's width of insertions less deletions lies in one of them. The counting behind S. Burkhardt and
 * others, "q-gram based database searching using a suffix array (QUASAR)", 1999.
 */
export class DiagonalVotes {
  /** For each pair of bands, by its lower one. A byte a pair, so that those of a long text stay in a near cache. */
  private votes = new Uint8Array(0);

  count(request: VoteRequest): Candidate[] {
    const { pattern, limit, bandBits } = request;
    const bands = ((limit + pattern.length) >>> bandBits) + 3;
    if (this.votes.length < bands) this.votes = new Uint8Array(bands);
    const reached = this.vote(request);
    const { votes } = this;
    const found: Candidate[] = [];
    for (const pair of reached) {
      const own = votes[pair]!;
      // Of pairs that overlap, the one with most votes.
      if (own > (votes[pair - 1] ?? 0) && own >= votes[pair + 1]!) found.push(candidate(request, pair, own));
    }
    votes.fill(0, 0, bands);
    return found.sort((a, b) => b.votes - a.votes || a.from - b.from);
  }

  /** Counts; gives the pairs of bands that reached the threshold. */
  private vote({ index, pattern, seeds, bandBits, threshold }: VoteRequest): number[] {
    const { starts, positions } = index;
    const { votes } = this;
    const reached: number[] = [];
    for (const offset of seeds) {
      const bucket = index.bucketAt(pattern, offset);
      const shift = pattern.length - offset + (1 << bandBits);
      const end = starts[bucket + 1]!;
      for (let i = starts[bucket]!; i < end; i++) {
        const band = (positions[i]! + shift) >>> bandBits;
        const upper = votes[band]! + 1;
        const lower = votes[band - 1]! + 1;
        if (upper <= MAX_COUNT) votes[band] = upper;
        if (lower <= MAX_COUNT) votes[band - 1] = lower;
        if (upper === threshold) reached.push(band);
        if (lower === threshold) reached.push(band - 1);
      }
    }
    return reached;
  }
}

const MAX_COUNT = 255;

function candidate({ pattern, bandBits, slack, limit }: VoteRequest, pair: number, votes: number): Candidate {
  // Pairs are counted from one, so that the first band has a pair below it.
  const start = (pair - 1) << bandBits;
  return {
    from: Math.max(0, start - pattern.length - slack),
    to: Math.min(limit, start + (2 << bandBits) + slack),
    votes,
  };
}
