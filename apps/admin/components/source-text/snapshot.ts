import { codePointLength } from '@verbatim/shared';
import type { SnapshotFactsFragment, SnapshotOpeningFragment } from '../../generated/documents.ts';

/** Positions of stretches as one flat list: begin and end of the first, of the second, and so on, in code points. */
export type FlatRanges = readonly number[];

/**
 * A snapshot as it travels to the browser. Of a long text only the opening comes with the page, so that it is read at
 * once; the whole follows by itself.
 */
export interface ShownSnapshot extends SnapshotFactsFragment {
  readonly text: string;
  readonly paragraphs: FlatRanges;
  readonly sentences: FlatRanges;
  readonly isWhole: boolean;
}

/** Characters of a long text that come with its page: more than the highest window shows. */
const OPENING = 12_000;

/** The snapshot with its whole text. */
export function packSnapshot(snapshot: SnapshotOpeningFragment): ShownSnapshot {
  return {
    ...snapshot,
    paragraphs: flat(snapshot.paragraphs),
    sentences: flat(snapshot.sentences),
    isWhole: true,
  };
}

/** The snapshot as it comes with a page: whole when the API gave the whole, else its first paragraphs. */
export function packOpening(snapshot: SnapshotOpeningFragment): ShownSnapshot {
  if (codePointLength(snapshot.text) === snapshot.length) return packSnapshot(snapshot);
  const cut = cutCharacters(snapshot.text, OPENING);
  const end = codePointLength(cut);
  return {
    ...snapshot,
    text: cut,
    paragraphs: flat(within(snapshot.paragraphs, end)),
    sentences: flat(within(snapshot.sentences, end)),
    isWhole: false,
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function flat(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ start, end }) => [start, end]);
}

/** Those that begin before an end, cut there. */
function within(ranges: readonly Range[], end: number): Range[] {
  return ranges
    .filter((range) => range.start < end)
    .map((range) => ({ start: range.start, end: Math.min(range.end, end) }));
}

/** At most so many UTF-16 units, to the end of the last line that fits; never through a surrogate pair. */
function cutCharacters(text: string, limit: number): string {
  const line = text.lastIndexOf('\n', limit);
  const at = line > limit / 2 ? line : limit;
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return text.slice(0, isPair ? at - 1 : at);
}
