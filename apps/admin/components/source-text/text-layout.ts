import type { CodePointMap } from '@verbatim/checker';
import type { FlatRanges } from './snapshot.ts';

/** A piece of a block: a sentence with its number, or what stands between sentences. Positions in UTF-16. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Counted from 1 through the whole text; null between sentences. */
  readonly sentence: number | null;
}

/** A paragraph, or a part of a very long one. Positions in UTF-16. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The first sentence that ends in the block, from 0. */
  readonly firstSentence: number;
}

/** Consecutive blocks that are drawn together, a screenful or so. Positions in UTF-16. */
export interface Chunk {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

export interface TextLayout {
  readonly chunks: readonly Chunk[];
  /** Begin and end of each sentence and of each paragraph, in UTF-16. */
  readonly sentences: FlatRanges;
  readonly paragraphs: FlatRanges;
}

/** Characters of a chunk: enough to fill a window, few enough to be drawn between two frames. */
const CHUNK_LENGTH = 4_000;
/** Characters of a block; texts without line breaks are cut between sentences. */
const BLOCK_LENGTH = 8_000;

/**
 * Turns the paragraphs and sentences of a snapshot, in code points, into what is drawn, in UTF-16. Costs one pass over
 * the paragraphs; sentences are laid out when their chunk is drawn.
 */
export function layOutText(text: CodePointMap, paragraphs: FlatRanges, sentences: FlatRanges): TextLayout {
  const toUtf16 = (ranges: FlatRanges) => ranges.map((position) => text.toUtf16(position));
  const layout = { sentences: toUtf16(sentences), paragraphs: toUtf16(paragraphs) };
  const chunks: Chunk[] = [];
  let blocks: Block[] = [];
  const close = () => {
    if (blocks.length === 0) return;
    chunks.push({ index: chunks.length, start: blocks[0]!.start, end: blocks.at(-1)!.end, blocks });
    blocks = [];
  };
  for (const block of cutBlocks(layout.paragraphs, layout.sentences)) {
    if (blocks.length > 0 && block.end - blocks[0]!.start > CHUNK_LENGTH) close();
    blocks.push(block);
  }
  close();
  return { ...layout, chunks };
}

/**
 * The pieces of a block. Every character of it is in exactly one piece; a sentence that runs over the end of its
 * block is cut there.
 */
export function layOutBlock({ start, end, firstSentence }: Block, sentences: FlatRanges): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let next = firstSentence * 2; next < sentences.length && sentences[next]! < end; next += 2) {
    const from = Math.max(at, sentences[next]!);
    const to = Math.min(end, sentences[next + 1]!);
    if (to <= from) continue;
    if (from > at) pieces.push({ start: at, end: from, sentence: null });
    // A sentence cut by the end of the block before has its number there.
    pieces.push({ start: from, end: to, sentence: sentences[next]! < start ? null : next / 2 + 1 });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, sentence: null });
  return pieces;
}

function* cutBlocks(paragraphs: FlatRanges, sentences: FlatRanges): Generator<Block> {
  let next = 0;
  for (let at = 0; at < paragraphs.length; at += 2) {
    let start = paragraphs[at]!;
    const last = paragraphs[at + 1]!;
    while (start < last) {
      while (next * 2 < sentences.length && sentences[next * 2 + 1]! <= start) next += 1;
      let end = last;
      if (last - start > BLOCK_LENGTH) {
        let after = next;
        while (after * 2 < sentences.length && sentences[after * 2 + 1]! - start <= BLOCK_LENGTH) after += 1;
        // Between two sentences, or within one that is longer than any block.
        end = after > next ? sentences[after * 2 - 1]! : start + BLOCK_LENGTH;
      }
      yield { start, end: Math.min(end, last), firstSentence: next };
      start = Math.min(end, last);
    }
  }
}
