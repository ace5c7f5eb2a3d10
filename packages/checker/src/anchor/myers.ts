/**
 * Approximate matching of one pattern, bit-parallel over blocks of 32 rows.
 * G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
 * JACM 46(3), 1999; the carry between blocks after H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003.
 */
export interface PatternMatcher {
  readonly length: number;
  /**
   * Where the pattern ends with the fewest edits in units [from, to), if that takes at most `maxEdits`.
   * Gives the edits and every end with as few, in order. `anchored` means that it must begin at `from`.
   */
  search(request: MatchRequest): BestMatch | null;
}

export interface MatchRequest {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly maxEdits: number;
  /** The match must begin at `from` (at `to` when reading backward). */
  readonly anchored?: boolean;
  /** Read from `to - 1` down to `from`: for a matcher of the reversed pattern. */
  readonly backward?: boolean;
  /** Asked every few thousand units; true gives up with null. */
  readonly expired?: () => boolean;
}

export interface BestMatch {
  readonly edits: number;
  /** Exclusive ends; when reading backward, inclusive starts. */
  readonly ends: number[];
}

const WORD = 32;
const MAX_ENDS = 4096;
/** For a code unit, 1 + its row in the matcher that is being made or run; zero outside of it. */
const rows = new Uint16Array(0x10000);

export function matcherOf(pattern: Uint16Array): PatternMatcher {
  return new BlockMatcher(pattern);
}

class BlockMatcher implements PatternMatcher {
  readonly length: number;
  private readonly blocks: number;
  private readonly alphabet: Uint16Array;
  private readonly matches: Int32Array;
  private readonly positive: Int32Array;
  private readonly negative: Int32Array;
  private readonly scores: Int32Array;

  constructor(pattern: Uint16Array) {
    this.length = pattern.length;
    this.blocks = Math.max(1, Math.ceil(pattern.length / WORD));
    const distinct: number[] = [];
    for (const unit of pattern) if (rows[unit] === 0) rows[unit] = distinct.push(unit);
    this.alphabet = Uint16Array.from(distinct);
    this.matches = new Int32Array((distinct.length + 1) * this.blocks);
    for (let i = 0; i < pattern.length; i++) {
      this.matches[rows[pattern[i]!]! * this.blocks + (i >>> 5)]! |= 1 << (i & 31);
    }
    this.leave();
    this.positive = new Int32Array(this.blocks);
    this.negative = new Int32Array(this.blocks);
    this.scores = new Int32Array(this.blocks);
  }

  search(request: MatchRequest): BestMatch | null {
    if (this.length === 0) return { edits: 0, ends: [request.backward ? request.to : request.from] };
    for (let i = 0; i < this.alphabet.length; i++) rows[this.alphabet[i]!] = i + 1;
    const found = this.blocks === 1 ? this.searchWord(request) : this.searchBlocks(request);
    this.leave();
    return found;
  }

  private leave(): void {
    for (const unit of this.alphabet) rows[unit] = 0;
  }

  private searchWord({
    units,
    from,
    to,
    maxEdits,
    anchored,
    backward,
    expired,
  }: MatchRequest): BestMatch | null {
    const { matches, length } = this;
    const top = length - 1;
    const carryIn = anchored ? 1 : 0;
    const count = to - from;
    let pv = -1;
    let mv = 0;
    let score = length;
    let best = Math.min(maxEdits, length);
    let ends: number[] = score <= best ? [backward ? to : from] : [];
    for (let step = 0; step < count; step++) {
      if ((step & 0xfff) === 0xfff && expired?.()) return null;
      const eq = matches[rows[units[backward ? to - 1 - step : from + step]!]!]!;
      const xv = eq | mv;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      const mh = pv & xh;
      score += ((ph >>> top) & 1) - ((mh >>> top) & 1);
      ph = (ph << 1) | carryIn;
      pv = (mh << 1) | ~(xv | ph);
      mv = ph & xv;
      if (score <= best) {
        if (score < best) {
          best = score;
          ends = [];
        }
        if (ends.length < MAX_ENDS) ends.push(backward ? to - 1 - step : from + step + 1);
      }
    }
    return ends.length > 0 ? { edits: best, ends } : null;
  }

  private searchBlocks(request: MatchRequest): BestMatch | null {
    const { units, from, to, maxEdits, anchored, backward, expired } = request;
    const { matches, blocks, positive, negative, scores, length } = this;
    const last = blocks - 1;
    const tail = length - last * WORD;
    const count = to - from;
    let best = Math.min(maxEdits, length);
    // Ukkonen's cut-off: rows below block `active` hold more than `best` edits and are left out.
    let active = Math.min(last, Math.max(0, Math.ceil((best + 1) / WORD) - 1));
    for (let b = 0; b <= active; b++) {
      positive[b] = -1;
      negative[b] = 0;
      scores[b] = b === last ? length : (b + 1) * WORD;
    }
    let ends: number[] = active === last && length <= best ? [backward ? to : from] : [];
    for (let step = 0; step < count; step++) {
      if ((step & 0x3ff) === 0x3ff && expired?.()) return null;
      const row = rows[units[backward ? to - 1 - step : from + step]!]! * blocks;
      let carry = anchored ? 1 : 0;
      let b = 0;
      for (; ; b++) {
        if (b > active) {
          if (active === last) break;
          const above = scores[active]!;
          if (above - carry > best || !((matches[row + b]! & 1) !== 0 || carry < 0)) break;
          active = b;
          positive[b] = -1;
          negative[b] = 0;
          scores[b] = above - carry + (b === last ? tail : WORD);
        }
        let eq = matches[row + b]!;
        const pv = positive[b]!;
        const mv = negative[b]!;
        const xv = eq | mv;
        if (carry < 0) eq |= 1;
        const xh = (((eq & pv) + pv) ^ pv) | eq;
        let ph = mv | ~(xh | pv);
        let mh = pv & xh;
        const top = b === last ? tail - 1 : WORD - 1;
        const out = ((ph >>> top) & 1) - ((mh >>> top) & 1);
        ph <<= 1;
        mh <<= 1;
        if (carry < 0) mh |= 1;
        else if (carry > 0) ph |= 1;
        positive[b] = mh | ~(xv | ph);
        negative[b] = ph & xv;
        scores[b]! += out;
        carry = out;
      }
      while (active > 0 && scores[active]! >= best + (active === last ? tail : WORD)) active--;
      if (active === last && scores[last]! <= best) {
        if (scores[last]! < best) {
          best = scores[last]!;
          ends = [];
        }
        if (ends.length < MAX_ENDS) ends.push(backward ? to - 1 - step : from + step + 1);
      }
    }
    return ends.length > 0 ? { edits: best, ends } : null;
  }
}
