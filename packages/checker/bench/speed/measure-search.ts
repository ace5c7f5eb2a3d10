import { anchorQuote, openText } from '../../src/index.ts';
import { randomEdits } from '../damage/random-edits.ts';
import { pickWords } from '../reach/make-case.ts';
import type { Random } from '../text/random.ts';
import { approxStringMatch, diffMatchPatchMatch } from './peers.ts';
import { type Bound, OURS, type Report, type Timing } from './report.ts';
import { type Stats, time, type TimeOptions } from './stats.ts';
import { findWeighed } from './weighing-scorer.ts';

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

const CONTEXT = 32;
const DAMAGE = [0.03, 0.1, 0.2];
/** Peers are too slow for as many quotations as we take. */
const FEW = 25;

/** Finds quotations of 40 to 200 characters in a text that is open: verbatim, damaged and absent ones. */
export function measureSearch(random: Random, raw: string, elsewhere: string, count: number): Report {
  const text = openText(raw);
  text.prepare();
  const quotes = Array.from({ length: count }, () => pickQuote(random, raw));
  const timings: Timing[] = [];
  const bounds: Bound[] = [];
  const measure = <T>(
    task: string,
    engine: string,
    items: readonly T[],
    run: (item: T) => unknown,
    options?: TimeOptions,
  ): Stats => {
    const stats = time(items, run, options);
    timings.push({ task, engine, ...stats });
    return stats;
  };
  const peers = (task: string, items: readonly Quote[]): Stats => {
    const few = items.slice(0, FEW);
    measure(task, 'quote, context and position weighed', few, (quote) => findWeighed(raw, quote), {
      rounds: 2,
    });
    measure(
      task,
      'diff-match-patch (32 characters)',
      few,
      (quote) => diffMatchPatchMatch(raw, quote.exact, quote.start),
      { rounds: 2 },
    );
    return measure(task, 'approx-string-match', few, (quote) => approxStringMatch(raw, quote.exact), {
      rounds: 2,
    });
  };

  const bare = measure('verbatim', 'indexOf', quotes, (quote) => raw.indexOf(quote.exact));
  const exact = measure('verbatim', OURS, quotes, (quote) => anchorQuote(text, quote));
  peers('verbatim', quotes);
  bounds.push({ name: 'verbatim p50, as a multiple of indexOf', value: exact.p50 / bare.p50, atMost: 3 });

  const judge = (task: string, items: readonly Quote[]) => {
    const ours = measure(task, OURS, items, ({ exact }) => anchorQuote(text, { exact }));
    measure(task, `${OURS}, with context`, items, (quote) => anchorQuote(text, quote));
    const theirs = peers(task, items);
    bounds.push(
      {
        name: `${task}: approx-string-match p50, as a multiple of ours`,
        value: theirs.p50 / ours.p50,
        atLeast: 50,
      },
      { name: `${task}: our p95, as a multiple of our p50`, value: ours.p95 / ours.p50, atMost: 3 },
    );
  };
  for (const rate of DAMAGE) {
    const edited = quotes.map((quote) => ({
      ...quote,
      exact: randomEdits(random, quote.exact, Math.ceil(rate * quote.exact.length)),
    }));
    judge(`${100 * rate}% of the characters edited`, edited);
  }
  judge(
    'absent',
    quotes.map((quote) => ({ ...quote, exact: pickQuote(random, elsewhere).exact })),
  );
  return { timings, bounds };
}

function pickQuote(random: Random, raw: string): Quote {
  for (;;) {
    const words = pickWords(random, raw, 40, 200);
    if (!words) continue;
    const { exact, start, end } = words;
    return {
      exact,
      start,
      prefix: raw.slice(Math.max(0, start - CONTEXT), start),
      suffix: raw.slice(end, end + CONTEXT),
    };
  }
}
