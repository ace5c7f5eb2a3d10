import { type CodePointMap, mapCodePoints } from './code-point-map.ts';
import { Folder, type FoldedView } from './fold.ts';
import { type GramIndex, GramIndexer } from './gram-index.ts';

/**
 * An immutable text. Positions are Unicode code points; a lone surrogate counts as one. The raw string is
 * kept as it came, whatever it holds.
 */
export interface Text {
  readonly raw: string;
  /** Length in code points. */
  readonly length: number;
  /** The raw characters of a span; clamped to the text. */
  slice(start: number, end: number): string;
  /** UTF-16 offset of a code point. */
  toUtf16(codePoint: number): number;
  /** Code point at a UTF-16 offset. */
  toCodePoint(utf16: number): number;
  /** The words as searching sees them; made when first asked for, then kept. */
  readonly folded: FoldedView;
  /**
   * The folded view and its index; made when first asked for, then kept. Null if `expired` said to stop before
   * they were ready; what was done is not lost.
   */
  prepare(expired?: () => boolean): PreparedText | null;
}

/** A text ready to be searched. */
export interface PreparedText {
  readonly view: FoldedView;
  readonly index: GramIndex;
}

/** Opens a string for checking. Costs one pass over it; the folded view and the index are made when needed. */
export function openText(raw: string): Text {
  return new OpenText(raw);
}

class OpenText implements Text {
  private codePoints: CodePointMap | undefined;
  private folder: Folder | undefined;
  private view: FoldedView | undefined;
  private indexer: GramIndexer | undefined;
  private prepared: PreparedText | undefined;

  constructor(readonly raw: string) {}

  get length(): number {
    return this.map.length;
  }

  slice(start: number, end: number): string {
    return this.raw.slice(this.map.toUtf16(start), this.map.toUtf16(end));
  }

  toUtf16(codePoint: number): number {
    return this.map.toUtf16(codePoint);
  }

  toCodePoint(utf16: number): number {
    return this.map.toCodePoint(utf16);
  }

  get folded(): FoldedView {
    return this.fold()!;
  }

  prepare(expired?: () => boolean): PreparedText | null {
    if (this.prepared) return this.prepared;
    const view = this.fold(expired);
    if (!view) return null;
    const index = (this.indexer ??= new GramIndexer(view.units)).run(expired);
    if (!index) return null;
    this.indexer = undefined;
    return (this.prepared = { view, index });
  }

  private fold(expired?: () => boolean): FoldedView | null {
    if (this.view) return this.view;
    const view = (this.folder ??= new Folder(this.raw)).run(expired);
    if (!view) return null;
    this.folder = undefined;
    return (this.view = view);
  }

  private get map(): CodePointMap {
    return (this.codePoints ??= mapCodePoints(this.raw));
  }
}
