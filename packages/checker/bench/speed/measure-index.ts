import { openText } from '../../src/index.ts';
import { randomEdits } from '../damage/random-edits.ts';
import { pickWords } from '../reach/make-case.ts';
import type { Random } from '../text/random.ts';
import { approxStringMatch } from './peers.ts';
import { OURS, type Report } from './report.ts';
import { time } from './stats.ts';

const OPENINGS = 12;
const QUOTES = 12;

/** Opens, folds and indexes a text, which is done once, beside one search of a peer, and weighs what is kept. */
export function measureIndex(random: Random, raw: string): Report {
  const openings = Array.from({ length: OPENINGS }, () => raw);
  const index = time(openings, (text) => openText(text).prepare());
  const quotes: string[] = [];
  while (quotes.length < QUOTES) {
    const words = pickWords(random, raw, 100, 120);
    if (words) quotes.push(randomEdits(random, words.exact, 10));
  }
  const search = time(quotes, (quote) => approxStringMatch(raw, quote));
  const { view, index: grams } = openText(raw).prepare()!;
  const bytes = view.units.byteLength + view.map.bytes + grams.bytes;
  return {
    timings: [
      { task: 'fold and index', engine: OURS, ...index },
      { task: 'one search, 110 characters', engine: 'approx-string-match', ...search },
    ],
    bounds: [
      {
        name: 'fold and index p50, as a multiple of one search of approx-string-match',
        value: index.p50 / search.p50,
        atMost: 2,
      },
      { name: 'bytes a character', value: bytes / raw.length, atMost: 8 },
    ],
  };
}
