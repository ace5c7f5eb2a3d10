import type { Text } from '../text/text.ts';
import type { Anchor, SpanSelector } from './anchor.ts';
import { anchorQuote } from './anchor-quote.ts';

/**
 * What became of a span in a newer text. KEPT: the same words in the same place among the others. MOVED: the
 * same words elsewhere. EDITED: the words were changed. DELETED: they are gone; evidence on them is orphaned.
 */
export const SPAN_FATES = ['KEPT', 'MOVED', 'EDITED', 'DELETED', 'UNDETERMINED'] as const;
export type SpanFate = (typeof SPAN_FATES)[number];

export interface Reanchored {
  readonly fate: SpanFate;
  /** Selectors in the newer text; null when DELETED or UNDETERMINED. */
  readonly selector: SpanSelector | null;
  readonly anchor: Anchor;
}

/** Follows spans of one text into a newer one, in the order they are given. */
export function reanchor(spans: readonly SpanSelector[], _from: Text, to: Text): Reanchored[] {
  return spans.map((span) => {
    const anchor = anchorQuote(to, span);
    const place = anchor.spans[0];
    if (!place) return { fate: 'DELETED', selector: null, anchor };
    const selector = {
      exact: to.slice(place.start, place.end),
      prefix: to.slice(place.start - span.prefix.length, place.start),
      suffix: to.slice(place.end, place.end + span.suffix.length),
      ...place,
    };
    return { fate: anchor.state === 'ALTERED' ? 'EDITED' : 'KEPT', selector, anchor };
  });
}
