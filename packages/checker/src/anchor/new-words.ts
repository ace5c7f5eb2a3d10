import { openText, type PreparedText, type Text } from '../text/text.ts';
import type { Anchor } from './anchor.ts';
import { anchorQuote } from './anchor-quote.ts';
import type { TextAlignment } from './text-alignment.ts';

/** Stretches with fewer units hold no words that could be told from others. */
const LEAST = 12;
/** Units of the surroundings that are taken along, for words that an alignment cut. */
const MARGIN = 24;

interface Piece {
  /** Code point in the text where the piece begins. */
  readonly at: number;
  /** The same in the text of pieces. */
  readonly start: number;
  readonly end: number;
}

/**
 * What a newer text holds that an older one did not, as a text of its own: a small part of it in most revisions,
 * and the only one where words can stand that were changed and moved as well.
 */
export class NewWords {
  private opened: { readonly text: Text; readonly pieces: readonly Piece[] } | undefined;

  constructor(
    private readonly to: Text,
    private readonly newer: PreparedText,
    private readonly alignment: TextAlignment,
    private readonly expired: () => boolean,
  ) {}

  /** As `anchorQuote`, among the new words; positions are those of the newer text. Null if it is not there, 'EXPIRED' when time ran out. */
  find(exact: string, maxErrorRate?: number): Anchor | null | 'EXPIRED' {
    const { text, pieces } = (this.opened ??= this.open());
    if (!text.prepare(this.expired)) return 'EXPIRED';
    const anchor = anchorQuote(text, { exact }, { unique: false, maxErrorRate });
    const first = anchor.spans[0];
    const piece = first && pieces.find(({ end }) => first.start < end);
    if (!piece || anchor.spans.some(({ start, end }) => start < piece.start || end > piece.end)) return null;
    const shift = piece.at - piece.start;
    return {
      ...anchor,
      spans: anchor.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    };
  }

  private open(): { text: Text; pieces: Piece[] } {
    const { to } = this;
    const { units, map } = this.newer.view;
    let raw = '';
    let length = 0;
    let reached = 0;
    const pieces: Piece[] = [];
    for (const gap of this.alignment.gaps()) {
      if (gap.end - gap.start < LEAST) continue;
      const from = map.rawStart(Math.max(reached, gap.start - MARGIN));
      const until = map.rawEnd(Math.min(units.length, gap.end + MARGIN));
      reached = gap.end + MARGIN;
      const at = to.toCodePoint(from);
      const end = length + to.toCodePoint(until) - at;
      pieces.push({ at, start: length, end });
      raw += `${to.raw.slice(from, until)}\n`;
      length = end + 1;
    }
    return { text: openText(raw), pieces };
  }
}
