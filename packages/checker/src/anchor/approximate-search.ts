import type { PreparedText } from '../text/text.ts';
import { matcherOf, type PatternMatcher } from './myers.ts';
import { rareSeeds, type Candidate, chooseSeeds, DiagonalVotes } from './seed-votes.ts';

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
const MAX_VOTES = 16_000;
const MAX_HINTS = 8;
const votes = new DiagonalVotes();

/**
 * Where a pattern occurs with the fewest edits. Small views are read through with Myers' algorithm. Large ones
 * are searched twice: by few rare seeds, which misses nothing up to a tenth of the pattern, and, if that finds
 * nothing, by all seeds that are not too common, keeping the diagonals on which more of them agree than chance
 * would have. Null when time ran out.
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
  const few = Math.min(maxEdits, Math.floor(m / 10));
  const rare = chooseSeeds(pattern, text.index, few + 3);
  const bandBits = bandBitsFor(maxEdits);
  if (rare.length > few) {
    const found = votes.count(text.index, units, pattern, {
      seeds: rare,
      threshold: Math.max(1, rare.length - few),
      bandBits: bandBitsFor(few),
      slack: few,
    });
    for (const candidate of found) if (!search.look(candidate.from, candidate.to, few)) return null;
    if (search.best <= few) return { regions: search.regions(), hints: [] };
  }
  const seeds = rareSeeds(pattern, text.index, MAX_VOTES);
  const hints = votes
    .count(text.index, units, pattern, {
      seeds,
      threshold: Math.max(3, Math.ceil(seeds.length / 8), seeds.length - 4 * maxEdits),
      bandBits,
      slack: maxEdits,
    })
    .slice(0, 64);
  for (const candidate of hints.slice(0, 16)) {
    if (!search.look(candidate.from, candidate.to, maxEdits)) return null;
  }
  return { regions: search.regions(), hints: hints.slice(0, MAX_HINTS) };
}

function bandBitsFor(edits: number): number {
  return Math.max(5, Math.ceil(Math.log2(edits + 1)));
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
    const { pattern, units } = this;
    const kept = this.found
      .filter(({ edits }) => edits <= this.best + this.request.slack)
      .sort((a, b) => a.edits - b.edits || this.edge(b.end) - this.edge(a.end) || a.end - b.end);
    const regions: Region[] = [];
    for (const { end, edits } of kept) {
      // Ends close to one another belong to one place.
      if (regions.some((region) => Math.abs(region.end - end) < pattern.length)) continue;
      this.reversed ??= matcherOf(pattern.slice().reverse());
      const back = this.reversed.search({
        units,
        from: Math.max(0, end - pattern.length - edits),
        to: end,
        maxEdits: edits,
        anchored: true,
        backward: true,
      })!;
      const start = back.ends.find((at) => at === 0 || units[at - 1] === 32) ?? back.ends.at(-1)!;
      regions.push({ start, end, edits });
      if (regions.length >= 100) break;
    }
    return regions;
  }

  /** Ends of words make better ends than the middle of one. */
  private edge(end: number): number {
    return end >= this.units.length || this.units[end] === 32 ? 1 : 0;
  }
}
