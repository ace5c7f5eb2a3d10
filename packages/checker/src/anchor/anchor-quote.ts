import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { PreparedText, Text } from '../text/text.ts';
import type { Anchor, AnchorOptions, AnchorState, QuoteSelector } from './anchor.ts';
import { ANCHOR_STATES } from './anchor.ts';
import { findApproximate } from './approximate-search.ts';
import { RunChainer } from './chain-runs.ts';
import { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { findExact } from './exact-search.ts';
import { judge, type Judgement } from './judge.ts';
import { matcherOf } from './myers.ts';
import { type Place, placeOf } from './place.ts';
import { significantEdits, significantScore } from './significance.ts';

/**
 * Finds quoted words in a text and says how they stand there. Words that are there as they are, but for encoding,
 * are looked up; else the places with the fewest edits are found; else the places that share long stretches with
 * the quotation, for words and clauses exchanged, added or left out. Context and position choose between places
 * that are equally good. They also let a short damaged quotation be recognised where its own words alone could be
 * an accident, but never unless those words agree to within `maxErrorRate`.
 */
export function anchorQuote(text: Text, quote: QuoteSelector, options: AnchorOptions = {}): Anchor {
  const expired = deadline(options.budgetMs);
  const prepared = text.prepare(expired);
  if (!prepared) return nowhere('UNDETERMINED');
  return new QuoteSearch(text, prepared, quote, options, expired).run();
}

const MAX_ERROR_RATE = 0.25;
const MAX_SPANS = 100;
/** Units between two parts of a quotation that may have been left out without a sign, and with an ellipsis. */
const MAX_SILENT_GAP = 300;
const MAX_MARKED_GAP = 3000;
/** A view this small is its own hint. */
const SMALL_VIEW = 20_000;
const SPACE = 32;

function nowhere(state: 'ABSENT' | 'UNDETERMINED'): Anchor {
  return { state, spans: [], edits: 0, folds: [], conventions: [], diff: [], changes: [], score: 0 };
}

/** A stretch of the folded view. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

interface Judged {
  readonly stretch: Stretch;
  readonly place: Place;
  readonly judgement: Judgement;
}

class QuoteSearch {
  private readonly units: Uint16Array;
  private readonly pattern: Uint16Array;
  private readonly context: Context;
  private readonly judgements = new Map<string, Judgement>();
  private readonly errorRate: number;

  constructor(
    private readonly text: Text,
    private readonly prepared: PreparedText,
    private readonly quote: QuoteSelector,
    private readonly options: AnchorOptions,
    private readonly expired: () => boolean,
  ) {
    this.units = prepared.view.units;
    this.pattern = fold(quote.exact).units;
    this.context = new Context(quote, this.units);
    this.errorRate = Math.min(0.5, Math.max(0, options.maxErrorRate ?? MAX_ERROR_RATE));
  }

  run(): Anchor {
    if (this.pattern.length === 0) return this.findMarks();
    const verbatim = this.findVerbatim();
    if (verbatim) return verbatim;
    const hasGap = /[[…]|\.\s?\.\s?\./.test(this.quote.exact);
    const gapped = hasGap ? this.findChained(this.pieces(), MAX_MARKED_GAP) : null;
    if (gapped?.state === 'CONVENTION') return gapped;
    if (this.expired()) return nowhere('UNDETERMINED');
    const similar = this.findSimilar();
    return similar ?? gapped ?? nowhere('ABSENT');
  }

  /** A quotation without a letter in it is looked for as it stands. */
  private findMarks(): Anchor {
    const { raw } = this.text;
    const exact = this.quote.exact.trim();
    const places: Stretch[] = [];
    for (
      let at = exact ? raw.indexOf(exact) : -1;
      at >= 0 && places.length <= MAX_SPANS;
      at = raw.indexOf(exact, at + 1)
    ) {
      places.push({ start: at, end: at + exact.length, edits: 0 });
    }
    if (places.length === 0) return nowhere('ABSENT');
    const wanted = this.quote.start === undefined ? undefined : this.text.toUtf16(this.quote.start);
    const near = nearest(places, wanted);
    const spans = near.map((place) => this.spanOf(place));
    const isOne = near.length === 1 || this.options.unique === false;
    return {
      ...nowhere('ABSENT'),
      state: isOne ? 'EXACT' : 'AMBIGUOUS',
      spans: isOne ? spans.slice(0, 1) : spans,
      score: 1,
    };
  }

  /** Places where the folded words stand without a change. */
  private findVerbatim(): Anchor | null {
    const m = this.pattern.length;
    let stretches: Stretch[] = findExact(this.prepared, this.pattern).map((start) => ({
      start,
      end: start + m,
      edits: 0,
    }));
    if (this.options.wholeWords) stretches = stretches.filter((stretch) => this.isWhole(stretch));
    if (stretches.length === 0) return null;
    const exact = this.exactOnes(stretches);
    if (exact.length > 0) return this.anchorAt(this.choose(exact), 'EXACT');
    const states = ANCHOR_STATES.slice(0, 4);
    const byState = new Map<AnchorState, Stretch[]>();
    for (const stretch of stretches) {
      const { state } = this.judged(stretch).judgement;
      byState.set(state, [...(byState.get(state) ?? []), stretch]);
      if (this.expired()) return nowhere('UNDETERMINED');
    }
    const best = states.find((state) => byState.has(state))!;
    return this.anchorAt(this.choose(byState.get(best)!), best);
  }

  /** Those of the stretches whose raw characters are the quotation's own. */
  private exactOnes(stretches: readonly Stretch[]): Stretch[] {
    const { raw } = this.text;
    const { exact } = this.quote;
    const lead = fold(exact).map.rawStart(0);
    const { map } = this.prepared.view;
    return stretches.filter(({ start }) => {
      const from = map.rawStart(start) - lead;
      if (from < 0 || !raw.startsWith(exact, from)) return false;
      const place = placeOf(this.text, exact, { start, end: start + this.pattern.length });
      return place.start === from && place.end === from + exact.length;
    });
  }

  private findSimilar(): Anchor | null {
    const m = this.pattern.length;
    const scale = { pattern: m, view: this.units.length };
    const tolerated = Math.floor(this.errorRate * m);
    const significant = Math.min(tolerated, significantEdits(scale));
    const hasContext = this.context.length > 0;
    const maxEdits = hasContext && m >= 12 ? tolerated : significant;
    let hints: readonly { from: number; to: number }[] = [];
    if (maxEdits > 0) {
      const slack = hasContext ? Math.floor(m / 20) : 0;
      const found = findApproximate(this.prepared, this.pattern, { maxEdits, slack, expired: this.expired });
      if (!found) return nowhere('UNDETERMINED');
      const regions = found.regions.filter(
        (region) => region.edits <= significant || this.context.confirms(region.start, region.end),
      );
      if (regions.length > 0) return this.anchorAt(this.choose(regions), 'ALTERED');
      hints = found.hints;
    }
    const chained = this.findChained(hints, MAX_SILENT_GAP);
    if (chained) return chained;
    return hasContext ? this.findByContext(tolerated) : null;
  }

  /** Looks for the quotation together with its context, then for the quotation alone where that was found. */
  private findByContext(maxEdits: number): Anchor | null {
    if (maxEdits === 0 || this.context.length < 12) return null;
    const { prefix = '', exact, suffix = '' } = this.quote;
    const whole = fold(`${prefix.slice(-48)}${exact}${suffix.slice(0, 48)}`).units;
    const scale = { pattern: whole.length, view: this.units.length };
    const found = findApproximate(this.prepared, whole, {
      maxEdits: Math.min(Math.floor(0.3 * whole.length), significantEdits(scale)),
      slack: 0,
      expired: this.expired,
    });
    if (!found) return nowhere('UNDETERMINED');
    for (const { start, end } of found.regions) {
      const inside = this.closest(start, end, maxEdits);
      if (inside && this.context.confirms(inside.start, inside.end))
        return this.anchorAt([inside], 'ALTERED');
    }
    return null;
  }

  /** The best stretch for the quotation within a part of the view. */
  private closest(from: number, to: number, maxEdits: number): Stretch | null {
    const { pattern, units } = this;
    const match = matcherOf(pattern).search({ units, from, to, maxEdits });
    if (!match) return null;
    const end = match.ends[0]!;
    const back = matcherOf(pattern.slice().reverse()).search({
      units,
      from: Math.max(from, end - pattern.length - match.edits),
      to: end,
      maxEdits: match.edits,
      anchored: true,
      backward: true,
    });
    return { start: back!.ends.at(-1)!, end, edits: match.edits };
  }

  /** Where the quotation's longest part between ellipses and brackets stands. */
  private pieces(): { from: number; to: number }[] {
    const parts = this.quote.exact.split(/\[[^\][]*\]|…|\.\s?\.\s?\./).map((part) => fold(part).units);
    const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
    return findExact(this.prepared, longest)
      .slice(0, 20)
      .map((start) => ({ from: start, to: start + longest.length }));
  }

  /** The place that has most in common with the quotation in long stretches, if that is no accident. */
  private findChained(hints: readonly { from: number; to: number }[], maxGap: number): Anchor | null {
    const { units, pattern } = this;
    const windows = units.length <= SMALL_VIEW ? [{ from: 0, to: units.length }] : hints;
    if (windows.length === 0) return null;
    const chainer = new RunChainer(pattern);
    const reach = maxGap + pattern.length;
    const least = significantScore({ pattern: pattern.length, view: units.length });
    let best = null;
    for (const window of windows) {
      const from = Math.max(0, window.from - reach);
      const to = Math.min(units.length, window.to + reach);
      const chain = chainer.best({ units, from, to, maxGap });
      if (!best || chain.score > best.score) best = chain;
      if (this.expired()) return nowhere('UNDETERMINED');
    }
    if (!best || best.runs.length === 0) return null;
    const first = best.runs[0]!;
    const last = best.runs.at(-1)!;
    const missing = pattern.length - last.inPattern - last.length;
    const around = {
      start: Math.max(0, first.inView - Math.ceil(1.5 * first.inPattern) - 10),
      end: Math.min(units.length, last.inView + last.length + Math.ceil(1.5 * missing) + 10),
    };
    const raw = {
      start: this.prepared.view.map.rawStart(around.start),
      end: this.prepared.view.map.rawEnd(around.end),
    };
    const judgement = judge(this.text.raw.slice(raw.start, raw.end), this.quote.exact, { freeEnds: true });
    const isQuoted = judgement.state !== 'ALTERED' && best.covered >= Math.max(12, 0.5 * pattern.length);
    if (best.score < least && !isQuoted) return null;
    const spans = judgement.parts.map((part) =>
      this.spanOf({ start: raw.start + part.start, end: raw.start + part.end }),
    );
    const { state, folds, conventions, diff, changes, edits } = judgement;
    return { state, spans, edits, folds, conventions, diff, changes, score: scoreOf(edits, pattern.length) };
  }

  /** Of equally good stretches those that context, whole words and position prefer; more than one if they cannot. */
  private choose<T extends Stretch>(stretches: readonly T[]): readonly T[] {
    let left = this.context.best(stretches);
    const fewest = Math.min(...left.slice(0, 1000).map((stretch) => stretch.edits));
    left = left.filter((stretch) => stretch.edits <= fewest);
    const whole = left.filter((stretch) => this.isWhole(stretch));
    if (whole.length > 0) left = whole;
    const { start } = this.quote;
    return nearest(
      left,
      start === undefined ? undefined : this.prepared.view.map.foldedAt(this.text.toUtf16(start)),
    );
  }

  /** Whether a stretch begins and ends where words do. */
  private isWhole({ start, end }: Stretch): boolean {
    const { units } = this;
    return (start === 0 || units[start - 1] === SPACE) && (end >= units.length || units[end] === SPACE);
  }

  private anchorAt(stretches: readonly Stretch[], worst: AnchorState): Anchor {
    const { judgement, place, stretch } = this.judged(stretches[0]!);
    const { folds, conventions, diff, changes, parts } = judgement;
    const isAmbiguous = stretches.length > 1 && worst !== 'ALTERED' && this.options.unique !== false;
    const edits = Math.max(
      stretch.edits,
      judgement.state === 'ALTERED' && stretch.edits === 0 ? judgement.edits : 0,
    );
    const spans = isAmbiguous
      ? stretches.slice(0, MAX_SPANS).map((other) => this.spanOf(this.judged(other).place))
      : parts.map((part) => this.spanOf({ start: place.start + part.start, end: place.start + part.end }));
    return {
      state: isAmbiguous ? 'AMBIGUOUS' : judgement.state,
      spans,
      edits,
      folds,
      conventions,
      diff,
      changes,
      score: scoreOf(edits, Math.max(this.pattern.length, stretch.end - stretch.start)),
    };
  }

  private judged(stretch: Stretch): Judged {
    const { raw } = this.text;
    const place = placeOf(this.text, this.quote.exact, stretch);
    const source = raw.slice(place.start, place.end);
    const following = raw.charAt(place.end);
    const key = `${following}\n${source}`;
    let judgement = this.judgements.get(key);
    if (!judgement) {
      judgement = judge(source, this.quote.exact, { following });
      this.judgements.set(key, judgement);
    }
    return { stretch, place, judgement };
  }

  private spanOf(place: Place): Span {
    return { start: this.text.toCodePoint(place.start), end: this.text.toCodePoint(place.end) };
  }
}

function scoreOf(edits: number, length: number): number {
  return Math.max(0, 1 - edits / Math.max(1, length));
}

/** The stretches that begin closest to an offset; all of them without one. */
function nearest<T extends { readonly start: number }>(
  stretches: readonly T[],
  wanted: number | undefined,
): readonly T[] {
  if (wanted === undefined || stretches.length < 2) return stretches;
  let distance = Infinity;
  for (const { start } of stretches) distance = Math.min(distance, Math.abs(start - wanted));
  return stretches.filter(({ start }) => Math.abs(start - wanted) === distance);
}
