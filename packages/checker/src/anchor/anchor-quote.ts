import { fold } from '../text/fold.ts';
import type { PreparedText, Text } from '../text/text.ts';
import type { Anchor, AnchorOptions, AnchorState, QuoteSelector } from './anchor.ts';
import { ANCHOR_STATES } from './anchor.ts';
import { findApproximate } from './approximate-search.ts';
import { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { findExact } from './exact-search.ts';
import { findChained, findPieces } from './find-chained.ts';
import { findMarks } from './find-marks.ts';
import { findWithin } from './find-within.ts';
import { type Judged, PlaceJudge } from './place-judge.ts';
import { type EdgeMarks, edgeMarksOf, placeOf } from './place.ts';
import { significantEdits } from './significance.ts';
import { isWhole, nearest, type Stretch } from './stretch.ts';

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

/**
 * The same for a stretch of the folded view that is known to be where the quotation stood: what in it takes the
 * fewest edits to be the quotation, if no more than usual are needed. Null if there is nothing like it.
 */
export function anchorBetween(
  text: Text,
  prepared: PreparedText,
  quote: QuoteSelector,
  between: { readonly start: number; readonly end: number },
): Anchor | null {
  return new QuoteSearch(text, prepared, quote, {}, () => false).findBetween(between.start, between.end);
}

const MAX_ERROR_RATE = 0.25;
const MAX_SPANS = 100;
/** Units between two parts of a quotation that may have been left out without a sign, and with an ellipsis. */
const MAX_SILENT_GAP = 300;
const MAX_MARKED_GAP = 3000;
const GAP_MARK = /[[…]|\.\s?\.\s?\./;
/** Context of fewer units decides nothing by itself, and of the rest not more than this is looked for. */
const LEAST_CONTEXT = 12;
const CONTEXT_REACH = 48;
/** Below this length, edits are too few to tell a quotation from an accident even with its context. */
const LEAST_WITH_CONTEXT = 12;

function nowhere(state: 'ABSENT' | 'UNDETERMINED'): Anchor {
  return { state, spans: [], edits: 0, folds: [], conventions: [], diff: [], changes: [], score: 0 };
}

class QuoteSearch {
  private readonly units: Uint16Array;
  private readonly pattern: Uint16Array;
  private readonly marks: EdgeMarks;
  private readonly context: Context;
  private readonly judge: PlaceJudge;
  private readonly errorRate: number;

  constructor(
    private readonly text: Text,
    private readonly prepared: PreparedText,
    private readonly quote: QuoteSelector,
    private readonly options: AnchorOptions,
    private readonly expired: () => boolean,
  ) {
    this.units = prepared.view.units;
    const folded = fold(quote.exact);
    this.pattern = folded.units;
    this.marks = edgeMarksOf(quote.exact, folded);
    this.context = new Context(quote, this.units);
    this.judge = new PlaceJudge(text, prepared, quote.exact, this.marks);
    this.errorRate = Math.min(0.5, Math.max(0, options.maxErrorRate ?? MAX_ERROR_RATE));
  }

  run(): Anchor {
    if (this.pattern.length === 0) return this.anchorMarks();
    const verbatim = this.findVerbatim();
    if (verbatim) return verbatim;
    const gapped = GAP_MARK.test(this.quote.exact)
      ? this.findChained(findPieces(this.prepared, this.quote.exact), MAX_MARKED_GAP)
      : null;
    if (gapped?.state === 'CONVENTION' || gapped?.state === 'UNDETERMINED') return gapped;
    if (this.expired()) return nowhere('UNDETERMINED');
    return this.findSimilar() ?? gapped ?? nowhere('ABSENT');
  }

  findBetween(from: number, to: number): Anchor | null {
    const maxEdits = Math.floor(this.errorRate * this.pattern.length);
    const inside = findWithin(this.pattern, { units: this.units, from, to, maxEdits });
    return inside && this.anchorAt([inside], 'ALTERED');
  }

  private anchorMarks(): Anchor {
    const spans = findMarks(this.text, this.quote, MAX_SPANS);
    if (spans.length === 0) return nowhere('ABSENT');
    const isOne = spans.length === 1 || this.options.unique === false;
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
    if (this.options.wholeWords) stretches = stretches.filter((stretch) => isWhole(this.units, stretch));
    if (stretches.length === 0) return null;
    const exact = this.exactOnes(stretches);
    if (exact.length > 0) return this.anchorAt(this.choose(exact), 'EXACT');
    const byState = new Map<AnchorState, Stretch[]>();
    for (const stretch of stretches) {
      const { state } = this.judge.judged(stretch).judgement;
      byState.set(state, [...(byState.get(state) ?? []), stretch]);
      if (this.expired()) return nowhere('UNDETERMINED');
    }
    const best = ANCHOR_STATES.find((state) => byState.has(state))!;
    return this.anchorAt(this.choose(byState.get(best)!), best);
  }

  /** Those of the stretches whose raw characters are the quotation's own. */
  private exactOnes(stretches: readonly Stretch[]): Stretch[] {
    const { raw } = this.text;
    const { exact } = this.quote;
    const lead = this.marks.leading.length;
    const { map } = this.prepared.view;
    return stretches.filter((stretch) => {
      const from = map.rawStart(stretch.start) - lead;
      if (from < 0 || !raw.startsWith(exact, from)) return false;
      const place = placeOf(this.text, this.marks, stretch);
      return place.start === from && place.end === from + exact.length;
    });
  }

  private findSimilar(): Anchor | null {
    const m = this.pattern.length;
    const tolerated = Math.floor(this.errorRate * m);
    const significant = Math.min(tolerated, significantEdits({ pattern: m, view: this.units.length }));
    const hasContext = this.context.length > 0;
    const maxEdits = hasContext && m >= LEAST_WITH_CONTEXT ? tolerated : significant;
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
    if (this.pattern.length < LEAST_WITH_CONTEXT || this.context.length < LEAST_CONTEXT) return null;
    const { prefix = '', exact, suffix = '' } = this.quote;
    const whole = fold(`${prefix.slice(-CONTEXT_REACH)}${exact}${suffix.slice(0, CONTEXT_REACH)}`).units;
    const found = findApproximate(this.prepared, whole, {
      maxEdits: Math.min(
        Math.floor(0.3 * whole.length),
        significantEdits({ pattern: whole.length, view: this.units.length }),
      ),
      slack: 0,
      expired: this.expired,
    });
    if (!found) return nowhere('UNDETERMINED');
    for (const { start, end } of found.regions) {
      const inside = findWithin(this.pattern, { units: this.units, from: start, to: end, maxEdits });
      if (inside && this.context.confirms(inside.start, inside.end))
        return this.anchorAt([inside], 'ALTERED');
    }
    return null;
  }

  private findChained(
    hints: readonly { readonly from: number; readonly to: number }[],
    maxGap: number,
  ): Anchor | null {
    const { text, prepared, pattern, expired } = this;
    const { exact } = this.quote;
    const chained = findChained({ text, prepared, exact, pattern, hints, maxGap, expired });
    if (chained === 'EXPIRED') return nowhere('UNDETERMINED');
    return chained && this.anchorOf(chained, chained.judgement.edits, pattern.length);
  }

  /** Of equally good stretches those that context, whole words and position prefer; more than one if they cannot. */
  private choose<T extends Stretch>(stretches: readonly T[]): readonly T[] {
    let left = this.context.best(stretches);
    const fewest = Math.min(...left.slice(0, 1000).map((stretch) => stretch.edits));
    left = left.filter((stretch) => stretch.edits <= fewest);
    const whole = left.filter((stretch) => isWhole(this.units, stretch));
    if (whole.length > 0) left = whole;
    const { start } = this.quote;
    return nearest(
      left,
      start === undefined ? undefined : this.prepared.view.map.foldedAt(this.text.toUtf16(start)),
    );
  }

  private anchorAt(stretches: readonly Stretch[], worst: AnchorState): Anchor {
    const stretch = stretches[0]!;
    const judged =
      worst === 'ALTERED' ? this.judge.judgedByWords(stretch, this.pattern) : this.judge.judged(stretch);
    const isAltered = judged.judgement.state === 'ALTERED';
    const edits = isAltered && stretch.edits === 0 ? judged.judgement.edits : stretch.edits;
    const anchor = this.anchorOf(judged, edits, Math.max(this.pattern.length, stretch.end - stretch.start));
    if (stretches.length < 2 || worst === 'ALTERED' || this.options.unique === false) return anchor;
    const spans = stretches
      .slice(0, MAX_SPANS)
      .map((other) => this.judge.spanOf(this.judge.judged(other).place));
    return { ...anchor, state: 'AMBIGUOUS', spans };
  }

  private anchorOf({ place, judgement }: Judged, edits: number, length: number): Anchor {
    const { state, folds, conventions, diff, changes, parts } = judgement;
    return {
      state,
      spans: parts.map((part) =>
        this.judge.spanOf({ start: place.start + part.start, end: place.start + part.end }),
      ),
      edits,
      folds,
      conventions,
      diff,
      changes,
      score: Math.max(0, 1 - edits / Math.max(1, length)),
    };
  }
}
