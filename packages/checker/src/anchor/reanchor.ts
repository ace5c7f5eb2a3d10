import { fold } from '../text/fold.ts';
import type { PreparedText, Text } from '../text/text.ts';
import { type Anchor, ANCHOR_STATES, type AnchorState, type SpanSelector } from './anchor.ts';
import { anchorQuote } from './anchor-quote.ts';
import { deadline } from './deadline.ts';
import { findExact } from './exact-search.ts';
import { judge, type Judgement } from './judge.ts';
import { edgeMarksOf, placeOf } from './place.ts';
import { TextAlignment } from './text-alignment.ts';

/**
 * What became of a span in a newer text. KEPT: the same words in the same place among the others. MOVED: the
 * same words elsewhere. EDITED: the words were changed. DELETED: they are gone; evidence on them is orphaned.
 * UNDETERMINED: the time given ran out.
 */
export const SPAN_FATES = ['KEPT', 'MOVED', 'EDITED', 'DELETED', 'UNDETERMINED'] as const;
export type SpanFate = (typeof SPAN_FATES)[number];

export interface Reanchored {
  readonly fate: SpanFate;
  /** Selectors in the newer text; null when DELETED or UNDETERMINED. */
  readonly selector: SpanSelector | null;
  readonly anchor: Anchor;
}

export interface ReanchorOptions {
  /** Milliseconds for all spans together; those that are left are UNDETERMINED. Without it, as long as it takes. */
  budgetMs?: number;
}

/**
 * Follows spans of one text into a newer one, in the order they are given. The two texts are aligned once; a span
 * that lies in what they have in common is where that is now. Only spans whose surroundings changed are searched
 * for, and never found in words that stood elsewhere in the older text: the lookalike of a deleted sentence is not
 * that sentence.
 */
export function reanchor(
  spans: readonly SpanSelector[],
  from: Text,
  to: Text,
  options: ReanchorOptions = {},
): Reanchored[] {
  const expired = deadline(options.budgetMs);
  const older = from.folded;
  const newer = to.prepare(expired);
  if (!newer) return spans.map(() => gone('UNDETERMINED'));
  const follower = new SpanFollower(from, to, newer, new TextAlignment(older.units, newer.view.units));
  return spans.map((span) => (expired() ? gone('UNDETERMINED') : follower.follow(span)));
}

/** Of an edited span, so much must still stand together for it not to count as deleted. */
const KEPT_SHARE = 0.5;
/** Altered words of which less still stands must be longer and more like the span than lookalikes are. */
const STANDING_SHARE = 0.2;
const LOOKALIKE = 0.85;
const LONG = 40;
/** Of a place that a span is found in, so much may be words that stood elsewhere before. */
const FOREIGN_SHARE = 0.3;

function gone(fate: 'DELETED' | 'UNDETERMINED'): Reanchored {
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

class SpanFollower {
  constructor(
    private readonly from: Text,
    private readonly to: Text,
    private readonly newer: PreparedText,
    private readonly alignment: TextAlignment,
  ) {}

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
    if (origin.start >= origin.end) return this.search(span, origin);
    const mapped = this.alignment.find(origin);
    if (mapped) return this.found(span, this.look(span, mapped), mapped.inOrder);
    return this.findVerbatim(span, origin) ?? this.search(span, origin);
  }

  /** What the raw characters of a place say whose folded words are the span's own. */
  private look(span: SpanSelector, folded: Stretch): Anchor {
    const { to } = this;
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

  private search(span: SpanSelector, origin: Stretch): Reanchored {
    const { to } = this;
    const { map } = this.newer.view;
    const start = to.toCodePoint(map.rawStart(this.alignment.expected(origin.start)));
    const anchor = anchorQuote(to, { ...span, start });
    const [first] = anchor.spans;
    if (first) {
      const place = {
        start: map.foldedAt(to.toUtf16(first.start)),
        end: map.foldedAt(to.toUtf16(anchor.spans.at(-1)!.end)),
      };
      const isLike = anchor.state !== 'ALTERED' || this.isEdited(origin, anchor);
      if (isLike && anchor.state !== 'AMBIGUOUS' && this.isOwn(place, origin)) {
        return this.found(span, anchor, this.alignment.isInOrder(origin, place));
      }
    }
    return this.whatIsLeft(span, origin) ?? gone('DELETED');
  }

  /** The place of a span of which half or more still stands together. */
  private whatIsLeft(span: SpanSelector, origin: Stretch): Reanchored | null {
    const length = origin.end - origin.start;
    const parts = this.alignment.parts(origin);
    const covered = parts.reduce((sum, part) => sum + part.length, 0);
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
  private isEdited(origin: Stretch, { score }: Anchor): boolean {
    const length = origin.end - origin.start;
    const standing = this.alignment.parts(origin).reduce((sum, part) => sum + part.length, 0);
    return standing >= STANDING_SHARE * length || (score >= LOOKALIKE && length >= LONG);
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

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
