import { openText } from '@verbatim/checker';
import { describe, expect, it } from 'vitest';
import { layOutParagraphs } from './text-layout.ts';

describe('layOutParagraphs', () => {
  it('turns code points into UTF-16 offsets', () => {
    const raw = '😀 One. Two.\n\nThree 𝒳.';
    const text = openText(raw);
    const layout = layOutParagraphs(
      text,
      [
        { start: 0, end: 11 },
        { start: 13, end: 21 },
      ],
      [
        { start: 0, end: 6 },
        { start: 7, end: 11 },
        { start: 13, end: 21 },
      ],
    );
    const words = layout.map(({ pieces }) =>
      pieces.map(({ start, end, sentence }) => [sentence, raw.slice(start, end)]),
    );
    expect(words).toEqual([
      [
        [1, '😀 One.'],
        [null, ' '],
        [2, 'Two.'],
      ],
      [[3, 'Three 𝒳.']],
    ]);
  });

  it('leaves no character out when sentences are missing', () => {
    const text = openText('Heading\n\nBody here.');
    const layout = layOutParagraphs(
      text,
      [
        { start: 0, end: 7 },
        { start: 9, end: 19 },
      ],
      [{ start: 9, end: 13 }],
    );
    expect(layout[0]!.pieces).toEqual([{ start: 0, end: 7, sentence: null }]);
    expect(layout[1]!.pieces).toEqual([
      { start: 9, end: 13, sentence: 1 },
      { start: 13, end: 19, sentence: null },
    ]);
  });
});
