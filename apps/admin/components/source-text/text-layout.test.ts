import { mapCodePoints } from '@verbatim/checker';
import { describe, expect, it } from 'vitest';
import { layOutBlock, layOutText } from './text-layout.ts';

const pieces = (raw: string, paragraphs: number[], sentences: number[]) => {
  const layout = layOutText(mapCodePoints(raw), paragraphs, sentences);
  return layout.chunks.flatMap(({ blocks }) =>
    blocks.map((block) =>
      layOutBlock(block, layout.sentences).map(({ start, end, sentence }) => [
        raw.slice(start, end),
        sentence,
      ]),
    ),
  );
};

describe('layOutText', () => {
  it('numbers sentences through paragraphs and keeps what stands between them', () => {
    expect(pieces('One. Two.\n\nThree.', [0, 9, 11, 17], [0, 4, 5, 9, 11, 17])).toEqual([
      [
        ['One.', 1],
        [' ', null],
        ['Two.', 2],
      ],
      [['Three.', 3]],
    ]);
  });

  it('turns code points into UTF-16', () => {
    expect(pieces('🌊 A.\n𝔹.', [0, 4, 5, 7], [0, 4, 5, 7])).toEqual([[['🌊 A.', 1]], [['𝔹.', 2]]]);
  });

  it('cuts a sentence that runs over the end of its paragraph, with one number', () => {
    expect(pieces('One\ntwo.', [0, 3, 4, 8], [0, 8])).toEqual([[['One', 1]], [['two.', null]]]);
  });

  it('draws a paragraph without sentences', () => {
    expect(pieces('***', [0, 3], [])).toEqual([[['***', null]]]);
  });

  it('cuts a very long paragraph between sentences, and a very long sentence where it must', () => {
    const raw = `${`${'a'.repeat(999)}.`.repeat(20)}${'b'.repeat(20_000)}`;
    const sentences = [
      ...Array.from({ length: 20 }, (_, n) => [n * 1000, n * 1000 + 1000]).flat(),
      20_000,
      40_000,
    ];
    const layout = layOutText(mapCodePoints(raw), [0, raw.length], sentences);
    const blocks = layout.chunks.flatMap((chunk) => chunk.blocks);
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 8000],
      [8000, 16_000],
      [16_000, 20_000],
      [20_000, 28_000],
      [28_000, 36_000],
      [36_000, 40_000],
    ]);
    const numbers = blocks.flatMap((block) =>
      layOutBlock(block, layout.sentences).flatMap(({ sentence }) => sentence ?? []),
    );
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
  });

  it('covers every paragraph without gap or overlap, chunk by chunk', () => {
    const paragraph = 'Some words that make a sentence. And another one. ';
    const raw = `${paragraph.repeat(9)}\n`.repeat(60);
    const length = paragraph.length * 9;
    const paragraphs = Array.from({ length: 60 }, (_, n) => [
      n * (length + 1),
      n * (length + 1) + length,
    ]).flat();
    const layout = layOutText(mapCodePoints(raw), paragraphs, []);
    expect(layout.chunks.length).toBeGreaterThan(3);
    expect(layout.chunks.flatMap(({ blocks }) => blocks.flatMap(({ start, end }) => [start, end]))).toEqual(
      paragraphs,
    );
    for (const { start, end } of layout.chunks) expect(end - start).toBeLessThanOrEqual(4000);
  });
});
