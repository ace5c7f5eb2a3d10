import type { Anchor, SpanSelector } from './anchor.ts';

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
