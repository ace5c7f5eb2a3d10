import { anchorQuote, openText } from '../../src/index.ts';
import { randomEdits } from '../damage/random-edits.ts';
import { randomFrom } from '../text/random.ts';
import { approxStringMatch } from './peers.ts';
import { OURS, type Report, type Timing } from './report.ts';
import { time } from './stats.ts';

interface Hostile {
  readonly name: string;
  readonly text: string;
  readonly quote: string;
}

const BUDGETS = [1, 5, 20];
/** Milliseconds over its budget that a search may take before it looks at the clock. */
const GRACE = 10;

/** Texts and quotations made to be slow. Ours has to open the text each time. */
export function measureHostile(raw: string): Report {
  const timings: Timing[] = [];
  const bounds = hostileCases(raw).flatMap(({ name, text, quote }) => {
    const ours = time([quote], (exact) => anchorQuote(openText(text), { exact }));
    const theirs = time([quote], (exact) => approxStringMatch(text, exact), { rounds: 1 });
    timings.push(
      { task: name, engine: OURS, ...ours },
      { task: name, engine: 'approx-string-match', ...theirs },
    );
    const over = BUDGETS.map((budgetMs) => {
      const taken = time([quote], (exact) => anchorQuote(openText(text), { exact }, { budgetMs }));
      return Math.max(0, taken.p50 - budgetMs);
    });
    return [
      { name: `${name}: ours as a multiple of approx-string-match`, value: ours.p50 / theirs.p50, atMost: 2 },
      {
        name: `${name}: milliseconds over a budget of ${BUDGETS.join(', ')} ms`,
        value: Math.max(...over),
        atMost: GRACE,
      },
    ];
  });
  return { timings, bounds };
}

function hostileCases(raw: string): Hostile[] {
  const random = randomFrom(99);
  const sentence =
    'The council of Aldermouth will repair the harbour bridge before the winter storms of 2031. ';
  const long = raw.slice(200_000, 210_000);
  const letters = 'a'.repeat(1_000_000);
  return [
    { name: 'a quote of a in aaaa…', text: letters, quote: 'a'.repeat(100) },
    { name: 'a nearly periodic quote in aaaa…', text: letters, quote: `${'a'.repeat(50)}b${'a'.repeat(50)}` },
    { name: 'a quote of 10 kB, a tenth damaged', text: raw, quote: randomEdits(random, long, 1000) },
    {
      name: 'a quote of 10 kB, absent',
      text: raw,
      quote: randomEdits(random, random.shuffle([...long]).join(''), 10),
    },
    { name: 'a quote repeated 10,000 times', text: sentence.repeat(10_000), quote: sentence.trim() },
    {
      name: 'a damaged quote repeated 10,000 times',
      text: sentence.repeat(10_000),
      quote: randomEdits(random, sentence.trim(), 8),
    },
    { name: 'abab…', text: 'ab'.repeat(500_000), quote: 'abbab'.repeat(20) },
    {
      name: 'brackets and dots',
      text: '[...] '.repeat(150_000),
      quote: `[...] not [...] ${'… '.repeat(200)}`,
    },
  ];
}
