import { expect, it } from 'vitest';
import { segmentParagraphs, segmentSentences } from './segment-sentences.ts';
import { openText } from './text.ts';

const sentences = (raw: string) => {
  const text = openText(raw);
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
};

it.each([
  ['Dr. Holm met Mr. Aune. They left.', ['Dr. Holm met Mr. Aune.', 'They left.']],
  [
    'The U.S. Senate met at 10 a.m. on Monday. It sat.',
    ['The U.S. Senate met at 10 a.m. on Monday.', 'It sat.'],
  ],
  ['He flew to the U.S. The trip was short.', ['He flew to the U.S.', 'The trip was short.']],
  ['J. K. Holm wrote it. No. 5 was best.', ['J. K. Holm wrote it.', 'No. 5 was best.']],
  ['It rose by 4.1 per cent. Prices fell.', ['It rose by 4.1 per cent.', 'Prices fell.']],
  ['Holm Inc. sold it. Acme Ltd. bought it.', ['Holm Inc. sold it.', 'Acme Ltd. bought it.']],
  ['“Is it safe?” she asked. “Yes.” He left.', ['“Is it safe?” she asked.', '“Yes.”', 'He left.']],
  ['“Is it safe?” Holm asked. It was.', ['“Is it safe?” Holm asked.', 'It was.']],
  ['It fell in Jan. 2024 and rose. Why?', ['It fell in Jan. 2024 and rose.', 'Why?']],
  [
    'He waited ... and left. Nobody came… Then it rained.',
    ['He waited ... and left.', 'Nobody came…', 'Then it rained.'],
  ],
  ['It cost 5 euros. 12 people paid.', ['It cost 5 euros.', '12 people paid.']],
  ['The lamp is old.[12] It will fail.', ['The lamp is old.[12]', 'It will fail.']],
  ['A heading\nThe text begins.', ['A heading', 'The text begins.']],
  ['A line that was\nbroken to fit. Another.', ['A line that was\nbroken to fit.', 'Another.']],
  ['灯台は古い。彼は「直す。」と言った。', ['灯台は古い。', '彼は「直す。」と言った。']],
  ['هل المصباح قديم؟ نعم.', ['هل المصباح قديم؟', 'نعم.']],
  ['', []],
  ['  \n ', []],
])('%s', (raw, expected) => {
  expect(sentences(raw)).toEqual(expected);
});

it('counts code points', () => {
  expect(segmentSentences(openText('😀 One. Two.'))).toEqual([
    { start: 0, end: 6 },
    { start: 7, end: 11 },
  ]);
});

it('gives paragraphs without the white space around them', () => {
  const text = openText(' One.\r\n\r\n  Two. \nThree');
  expect(segmentParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'One.',
    'Two.',
    'Three',
  ]);
});
