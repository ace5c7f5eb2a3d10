import { fold } from '../text/fold.ts';
import { isBoundary } from '../text/graphemes.ts';
import type { PreparedText, Text } from '../text/text.ts';
import type { Block } from './align-texts.ts';
import { type Anchor, ANCHOR_STATES, type AnchorState, type SpanSelector } from './anchor.ts';
import { anchorBetween, anchorQuote } from './anchor-quote.ts';
import { findExact } from './exact-search.ts';
import { judge, type Judgement } from './judge.ts';
import { NewWords } from './new-words.ts';
import { edgeMarksOf, placeOf } from './place.ts';
import type { Reanchored, SpanFate } from './span-fate.ts';
import type { TextAlignment } from './text-alignment.ts';

/** Of an edited span, so much must still stand together for it not to count as deleted. */
const KEPT_SHARE = 0.5;
/** Altered words of which less still stands must be longer and more like the span than lookalikes are. */
const STANDING_SHARE = 0.2;
const LOOKALIKE = 0.85;
const LONG = 40;
/** Of a place that a span is found in, so much may be words that stood elsewhere before. */
const FOREIGN_SHARE = 0.3;

/** The answer for a span that has no place in the newer text, or none that was found in time. */
export function gone(fate: 'DELETED' | 'UNDETERMINED'): Reanchored {
  const state = fate === 'DELETED' ? 'ABSENT' : 'UNDETERMINED';
  return { fate, selector: null, anchor: anchorOf(state, []) };
}

function anchorOf(state: AnchorState, spans: Anchor['spans'], judgement?: Judgement): Anchor {
  const { edits = 0, folds = [], conventions = [], diff = [], changes = [] } = judgement ?? {};
  const score = spans.length > 0 ? 1 : 0;
  return { state, spans, edits, folds, conventions, diff, changes, score };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Follows single spans through the alignment of two texts. */
export class SpanFollower {
  private readonly newWords: NewWords;

  constructor(
    private readonly from: Text,
    private readonly to: Text,
    private readonly newer: PreparedText,
    private readonly alignment: TextAlignment,
    expired: () => boolean,
  ) {
    this.newWords = new NewWords(to, newer, alignment, expired);
  }

  follow(span: SpanSelector): Reanchored {
    const { map } = this.from.folded;
    const origin = {
      start: map.foldedAt(this.from.toUtf16(span.start)),
      end: map.foldedAt(this.from.toUtf16(span.end)),
    };
    // White space at the edges of a span is no part of its words.
    const { units } = this.from.folded;
    if (origin.end > origin.start && units[origin.end - 1] === SPACE) origin.end--;
    if (origin.end > origin.start && units[origin.start] === SPACE) origin.start++;
    if (origin.start >= origin.end) return this.findMarks(span, origin);
    const mapped = this.alignment.find(origin);
    if (mapped) return this.found(span, this.look(span, mapped), mapped.inOrder);
    return this.findVerbatim(span, origin) ?? this.findBetween(span, origin) ?? this.search(span, origin);
  }

  /** What the raw characters of a place say whose folded words are the span's own. */
  private look(span: SpanSelector, folded: Stretch): Anchor {
    const { to } = this;
    const from = this.newer.view.map.rawStart(folded.start);
    const until = from + span.exact.length;
    if (to.raw.startsWith(span.exact, from) && isBoundary(to.raw, from) && isBoundary(to.raw, until)) {
      return anchorOf('EXACT', [{ start: to.toCodePoint(from), end: to.toCodePoint(until) }]);
    }
    const place = placeOf(to, edgeMarksOf(span.exact, fold(span.exact)), folded);
    const spans = [{ start: to.toCodePoint(place.start), end: to.toCodePoint(place.end) }];
    const words = to.raw.slice(place.start, place.end);
    if (words === span.exact) return anchorOf('EXACT', spans);
    const judgement = judge(words, span.exact, { following: to.raw.charAt(place.end) });
    return anchorOf(judgement.state, spans, judgement);
  }

  private found(span: SpanSelector, anchor: Anchor, inOrder: boolean): Reanchored {
    return this.at(span, anchor.state === 'ALTERED' ? 'EDITED' : inOrder ? 'KEPT' : 'MOVED', anchor);
  }

  /** Words too few to be aligned by themselves, or among changed ones: looked up, where nothing else stood. */
  private findVerbatim(span: SpanSelector, origin: Stretch): Reanchored | null {
    const pattern = fold(span.exact).units;
    if (pattern.length === 0) return null;
    const expected = this.alignment.expected(origin.start);
    const places = findExact(this.newer, pattern)
      .map((start) => ({ start, end: start + pattern.length }))
      .filter((place) => this.isOwn(place, origin))
      .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected))
      .slice(0, MAX_PLACES);
    let best: { anchor: Anchor; inOrder: boolean; rank: number } | null = null;
    for (const place of places) {
      const anchor = this.look(span, place);
      const inOrder = this.alignment.isInOrder(origin, place);
      const rank = ANCHOR_STATES.indexOf(anchor.state) + (inOrder ? 0 : 0.5);
      if (!best || rank < best.rank) best = { anchor, inOrder, rank };
    }
    return best && this.found(span, best.anchor, best.inOrder);
  }

  /** Words that were changed where they stand: what lies between their neighbours is held against them. */
  private findBetween(span: SpanSelector, origin: Stretch): Reanchored | null {
    const between = this.alignment.between(origin);
    if (!between || between.end - between.start > 2 * (origin.end - origin.start) + MAX_ADDED) return null;
    const anchor = anchorBetween(this.to, this.newer, span, between);
    if (!anchor || !this.isEdited(origin, anchor)) return null;
    return this.found(span, anchor, true);
  }

  /** Words that were changed and moved: looked for among what is new, if they could be told from a lookalike. */
  private search(span: SpanSelector, origin: Stretch): Reanchored {
    const left = this.whatIsLeft(span, origin);
    if (left) return left;
    const stands = this.standing(origin) >= STANDING_SHARE;
    if (!stands && origin.end - origin.start < LONG) return gone('DELETED');
    const anchor = this.newWords.find(span.exact, stands ? undefined : 1 - LOOKALIKE);
    if (anchor === 'EXPIRED') return gone('UNDETERMINED');
    if (!anchor || !this.isEdited(origin, anchor)) return gone('DELETED');
    const place = this.foldedPlace(anchor);
    if (!this.isOwn(place, origin)) return gone('DELETED');
    return this.found(span, anchor, this.alignment.isInOrder(origin, place));
  }

  /** A span of marks that the folded view leaves out: the nearest of its equals. */
  private findMarks(span: SpanSelector, origin: Stretch): Reanchored {
    const start = this.to.toCodePoint(this.newer.view.map.rawStart(this.alignment.expected(origin.start)));
    const anchor = anchorQuote(this.to, { ...span, start });
    if (anchor.state !== 'EXACT') return gone('DELETED');
    return this.found(span, anchor, this.alignment.isInOrder(origin, this.foldedPlace(anchor)));
  }

  private foldedPlace({ spans }: Anchor): Stretch {
    const { map } = this.newer.view;
    return {
      start: map.foldedAt(this.to.toUtf16(spans[0]!.start)),
      end: map.foldedAt(this.to.toUtf16(spans.at(-1)!.end)),
    };
  }

  /** The place of a span of which half or more still stands together. */
  private whatIsLeft(span: SpanSelector, origin: Stretch): Reanchored | null {
    const length = origin.end - origin.start;
    const parts = this.alignment.parts(origin);
    const covered = unitsOf(parts);
    if (covered < KEPT_SHARE * length || length === 0) return null;
    const start = Math.min(...parts.map((part) => part.to));
    const end = Math.max(...parts.map((part) => part.to + part.length));
    if (end - start > 2 * length + MAX_ADDED) return null;
    const { raw } = this.to;
    const { map } = this.newer.view;
    const from = map.rawStart(start);
    const until = map.rawEnd(end);
    const judgement = judge(raw.slice(from, until), span.exact);
    const place = { start: this.to.toCodePoint(from), end: this.to.toCodePoint(until) };
    return this.at(span, 'EDITED', { ...anchorOf('ALTERED', [place], judgement), score: covered / length });
  }

  /** Whether altered words are the span's, and not a lookalike: some of it still stands, or nearly all and long. */
  private isEdited(origin: Stretch, { state, score }: Anchor): boolean {
    if (state !== 'ALTERED' || this.standing(origin) >= STANDING_SHARE) return true;
    return score >= LOOKALIKE && origin.end - origin.start >= LONG;
  }

  /** The share of a stretch that still stands. */
  private standing(origin: Stretch): number {
    return unitsOf(this.alignment.parts(origin)) / (origin.end - origin.start);
  }

  /** Whether a place holds words that are new there or the span's own. */
  private isOwn(place: Stretch, origin: Stretch): boolean {
    return this.alignment.foreignUnits(place, origin) <= FOREIGN_SHARE * (place.end - place.start);
  }

  private at(span: SpanSelector, fate: SpanFate, anchor: Anchor): Reanchored {
    const { to } = this;
    const start = anchor.spans[0]!.start;
    const end = anchor.spans.at(-1)!.end;
    const selector = {
      exact: to.slice(start, end),
      prefix: to.slice(start - codePoints(span.prefix), start),
      suffix: to.slice(end, end + codePoints(span.suffix)),
      start,
      end,
    };
    return { fate, selector, anchor };
  }
}

const SPACE = 32;
/** Equal places that are told apart, the nearest ones. */
const MAX_PLACES = 50;
/** Units that may have been put in between the parts of an edited span, beyond its own length. */
const MAX_ADDED = 300;

function unitsOf(parts: readonly Block[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
