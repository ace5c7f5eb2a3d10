import { memo, useLayoutEffect } from 'react';
import { CHUNK_ATTRIBUTE, OFFSET_ATTRIBUTE } from './dom-positions.ts';
import { type DrawnMark, ParagraphView } from './paragraph-view.tsx';
import type { FlatRanges } from './snapshot.ts';
import styles from './source-text.module.css';
import type { Chunk } from './text-layout.ts';
import type { Drawing } from './use-drawn-chunks.ts';

export interface ChunkViewProps {
  readonly raw: string;
  readonly chunk: Chunk;
  readonly sentences: FlatRanges;
  readonly marks: readonly DrawnMark[];
  readonly drawing: Drawing;
  readonly onMark: ((key: string) => void) | undefined;
  /** Called when the chunk's elements were made anew, which takes a selection in it away. Keep it the same. */
  readonly onDrawn: (chunk: Chunk) => void;
}

/** A stretch of a source's text. Drawn again only when its own marks change, or when more of it is to be drawn. */
export const ChunkView = memo(
  function ChunkView({ raw, chunk, sentences, marks, drawing, onMark, onDrawn }: ChunkViewProps) {
    useLayoutEffect(() => {
      if (drawing !== 'none') onDrawn(chunk);
    }, [drawing, marks, chunk, onDrawn]);
    return (
      <div
        className={styles.chunk}
        // Until a chunk was laid out once, the browser reckons with this height.
        style={{ containIntrinsicBlockSize: `auto ${heightOf(chunk)}px` }}
        {...{ [CHUNK_ATTRIBUTE]: chunk.start, 'data-index': chunk.index }}
      >
        {drawing === 'whole' &&
          chunk.blocks.map((block) => (
            <ParagraphView
              key={block.start}
              raw={raw}
              block={block}
              sentences={sentences}
              marks={marks}
              onMark={onMark}
            />
          ))}
        {drawing === 'words' &&
          chunk.blocks.map(({ start, end }) => (
            <p key={start} className={styles.paragraph} dir="auto" {...{ [OFFSET_ATTRIBUTE]: start }}>
              {raw.slice(start, end)}
            </p>
          ))}
      </div>
    );
  },
  (before, after) =>
    before.raw === after.raw &&
    before.chunk === after.chunk &&
    before.drawing === after.drawing &&
    before.onMark === after.onMark &&
    before.onDrawn === after.onDrawn &&
    // Bare words have no marks: those that came meanwhile are drawn with the rest of the chunk.
    (after.drawing !== 'whole' || sameMarks(before.marks, after.marks)),
);

const LINE_PX = 30;
const CHARACTERS_A_LINE = 64;
const GAP_PX = 15;

function heightOf({ start, end, blocks }: Chunk): number {
  return Math.round(
    ((end - start) / CHARACTERS_A_LINE + blocks.length / 2) * LINE_PX + blocks.length * GAP_PX,
  );
}

function sameMarks(before: readonly DrawnMark[], after: readonly DrawnMark[]): boolean {
  return (
    before.length === after.length &&
    before.every((mark, index) => {
      const other = after[index]!;
      return (
        mark.key === other.key &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.stance === other.stance &&
        mark.label === other.label &&
        mark.href === other.href
      );
    })
  );
}
