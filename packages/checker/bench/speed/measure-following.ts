import { describeSpan, openText, reanchor, type SpanSelector } from '../../src/index.ts';
import { pickWords } from '../reach/make-case.ts';
import type { Random } from '../text/random.ts';
import { revise } from '../text/revise.ts';
import { OURS, type Report } from './report.ts';
import { time } from './stats.ts';
import { findWeighed } from './weighing-scorer.ts';

/** Spans of the sample that the slow peer is timed on. */
const SAMPLE = 250;
/** The shortest counts: by then all that is timed has been compiled. */
const ROUNDS = 6;

/** Follows spans into a revision of the text: sentences edited, deleted and added, paragraphs moved. */
export function measureFollowing(random: Random, raw: string, count: number): Report {
  const older = openText(raw);
  const revised = revise(random, raw).newer;
  const spans: SpanSelector[] = [];
  while (spans.length < count) {
    const words = pickWords(random, raw, 20, 160);
    if (!words) continue;
    spans.push(describeSpan(older, older.toCodePoint(words.start), older.toCodePoint(words.end)));
  }
  older.prepare();
  // The newer text is new: folding and indexing it is part of the work.
  const ours = time([revised], (newer) => reanchor(spans, older, openText(newer)), { rounds: ROUNDS });
  const theirs = time(random.shuffle(spans).slice(0, SAMPLE), (span) => findWeighed(revised, span), {
    rounds: ROUNDS,
  });
  const mean = theirs.mean;
  return {
    timings: [
      { task: `${count} spans into a revision`, engine: OURS, ...ours },
      { task: 'one of these spans', engine: 'quote, context and position weighed', ...theirs },
    ],
    bounds: [
      {
        name: 'spans followed in a second, as a multiple of the weighing scorer',
        value: (count / ours.p50) * mean,
        atLeast: 50,
      },
    ],
  };
}
