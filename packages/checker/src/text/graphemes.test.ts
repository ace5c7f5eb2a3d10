import { expect, it } from 'vitest';
import { isBoundary, snapToGraphemes } from './graphemes.ts';

it.each(['e\u0301a', 'a\r\nb', '👩‍👩‍👧x', '🇩🇰🇳🇴', '👍🏽!', '각a', 'नि'])(
  'cuts %j only where Unicode does',
  (raw) => {
    const edges = [...new Intl.Segmenter('en').segment(raw)].map(({ index }) => index);
    const ours = Array.from({ length: raw.length }, (_, at) => at).filter((at) => isBoundary(raw, at));
    expect(ours).toEqual(edges);
  },
);

it('widens a stretch to whole graphemes', () => {
  expect(snapToGraphemes('xe\u0301y', 2, 2)).toEqual({ start: 1, end: 3 });
});
