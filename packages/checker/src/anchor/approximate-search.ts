import { GRAM, STRIDE } from '../text/gram-index.ts';
import type { PreparedText } from '../text/text.ts';
import { matcherOf, type PatternMatcher } from './myers.ts';
import { type Candidate, DiagonalVotes, rareSeeds } from './seed-votes.ts';

/** A stretch of the folded view and the edits that make the pattern of it. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

export interface ApproximateRequest {
  /** Edits allowed. */
  readonly maxEdits: number;
  /** Regions up to this many edits worse than the best are given too. */
  readonly slack: number;
  readonly expired: () => boolean;
}

export interface ApproximateResult {
  /** Fewest edits first. Every region with at most `complete` edits competes. */
  readonly regions: Region[];
  /** Stretches that share words with the pattern without matching it, most promising first. */
  readonly hints: Candidate[];
}

/** Views of up to this many word operations are read through; larger ones are searched by seeds. */
const SCAN_OPERATIONS = 60_000;
/** Occurrences of seeds that are counted for one pattern. */
const MAX_VOTES = 2_500;
const MAX_LOOKS = 12;
const MAX_HINTS = 6;
/** A place with less than this share of the best place's votes has no fewer edits than it. */
const RIVAL = 0.4;
const votes = new DiagonalVotes();

/**
 * Where a pattern occurs with the fewest edits. Small views are read through with Myers' algorithm. In large ones
 * the grams that survive the edits vote for the diagonals they lie on, and the stretches on which more of them
 * agree than chance would have are read. Null when time ran out.
 */
export function findApproximate(
  text: PreparedText,
  pattern: Uint16Array,
  request: ApproximateRequest,
): ApproximateResult | null {
  const { units } = text.view;
  const m = pattern.length;
  const maxEdits = Math.min(request.maxEdits, m - 1);
  const search = new RegionSearch(units, pattern, request);
  if (units.length * Math.ceil(m / 32) <= SCAN_OPERATIONS || m < 12) {
    const step = Math.max(512, 4 * m);
    for (let from = 0; from < units.length; from += step) {
      if (!search.look(from, Math.min(units.length, from + step + m + maxEdits), maxEdits)) return null;
    }
    return { regions: search.regions(), hints: [] };
  }
  const seeds = rareSeeds(pattern, text.index, MAX_VOTES);
  const found = votes.count({
    index: text.index,
    limit: units.length,
    pattern,
    seeds,
    threshold: leastVotes(m, maxEdits, seeds.length),
    bandBits: bandBitsFor(m),
    slack: maxEdits,
  });
  let most = 0;
  for (const candidate of found.slice(0, MAX_LOOKS)) {
    if (candidate.votes < RIVAL * most) break;
    const before = search.best;
    if (!search.look(candidate.from, candidate.to, maxEdits)) return null;
    if (search.best < before) most = Math.max(most, candidate.votes);
  }
  return { regions: search.regions(), hints: found.slice(0, MAX_HINTS) };
}

/** Diagonals drift by insertions less deletions, which for edits of every kind grows with the root of their number. */
function bandBitsFor(length: number): number {
  return Math.max(5, Math.ceil(Math.log2(length / 16)));
}

/**
 * Votes that a place with `edits` edits can be expected to keep at least: of the seeds that the edits leave, half
 * begin at an even place, and chance takes its share.
 */
function leastVotes(length: number, edits: number, seeds: number): number {
  const survival = (1 - edits / length) ** GRAM;
  return Math.max(2, Math.floor(0.3 * (seeds / STRIDE) * survival));
}

/** Looks for the pattern in stretches of the view and keeps the best places, without overlap. */
class RegionSearch {
  best = Infinity;
  private readonly matcher: PatternMatcher;
  private reversed: PatternMatcher | undefined;
  private found: { end: number; edits: number }[] = [];

  constructor(
    private readonly units: Uint16Array,
    private readonly pattern: Uint16Array,
    private readonly request: ApproximateRequest,
  ) {
    this.matcher = matcherOf(pattern);
  }

  /** False when time ran out. */
  look(from: number, to: number, maxEdits: number): boolean {
    const { expired, slack } = this.request;
    const limit = Math.min(maxEdits, this.best + slack);
    const match = this.matcher.search({ units: this.units, from, to, maxEdits: limit, expired });
    if (expired()) return false;
    if (!match) return true;
    this.best = Math.min(this.best, match.edits);
    for (const end of match.ends) this.found.push({ end, edits: match.edits });
    return true;
  }

  regions(): Region[] {
    const { pattern } = this;
    const kept = this.found
      .filter(({ edits }) => edits <= this.best + this.request.slack)
      .sort((a, b) => a.edits - b.edits || a.end - b.end);
    const regions: Region[] = [];
    for (const { end, edits } of kept) {
      // Ends close to one another belong to one place.
      if (regions.some((region) => Math.abs(region.end - end) < pattern.length)) continue;
      const start = this.startFor(end, edits);
      const rivals = kept.filter(
        (other) => other.edits === edits && Math.abs(other.end - end) < pattern.length,
      );
      const ends = rivals.map((other) => other.end);
      const fitting = this.fittest(ends, (each) => Math.abs(each - start - pattern.length));
      regions.push({ start: fitting === end ? start : this.startFor(fitting, edits), end: fitting, edits });
      if (regions.length >= 100) break;
    }
    return regions;
  }

  private startFor(end: number, edits: number): number {
    const { pattern, units } = this;
    this.reversed ??= matcherOf(pattern.slice().reverse());
    const back = this.reversed.search({
      units,
      from: Math.max(0, end - pattern.length - edits),
      to: end,
      maxEdits: edits,
      anchored: true,
      backward: true,
    })!;
    return this.fittest(back.ends, (start) => Math.abs(end - start - pattern.length));
  }

  /** Of edges with as few edits, the one at a word's edge, then the one that makes the length fit. */
  private fittest(edges: readonly number[], misfit: (edge: number) => number): number {
    let best = edges[0]!;
    let least = Infinity;
    for (const edge of edges) {
      const isWordEdge = edge === 0 || this.isSpace(edge) || this.isSpace(edge - 1);
      const cost = misfit(edge) + (isWordEdge ? 0 : WITHIN_WORD);
      if (cost < least) {
        least = cost;
        best = edge;
      }
    }
    return best;
  }

  private isSpace(at: number): boolean {
    return at >= this.units.length || this.units[at] === SPACE;
  }
}

const SPACE = 32;
/** Units of misfit that an edge within a word is worth. */
const WITHIN_WORD = 16;
