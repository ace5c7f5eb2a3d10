import type { Span } from '../text/span.ts';
import { openText, type Text } from '../text/text.ts';
import { type CompareOptions, compareClaim } from './compare-claim.ts';
import type { Finding } from './finding.ts';
import { indexedSentences } from './indexed-sentences.ts';
import { rankSentences } from './rank-sentences.ts';
import { wordsOf } from './words.ts';

export interface CompareWithTextOptions extends CompareOptions {
  /** Spans of the text that should bear the claim out, in code points; unless told, the sentences that bear on it most. */
  readonly within?: readonly Span[];
}

/**
 * Holds a claim against a whole text: against the sentences that the given spans touch, or, without spans, those that
 * bear on it most, with their neighbours. Gives the findings of `compareClaim` with their places in the text, in code
 * points. What the text has anywhere is not called missing. Cost does not grow with
 * the text once it is indexed.
 */
export function compareWithText(
  claim: string,
  text: Text,
  { within, ...options }: CompareWithTextOptions = {},
): Finding[] {
  const runs = joined(within ? touchedBy(within, text) : bearingOn(claim, text));
  if (runs.length === 0) return [];
  const passage = runs.map(({ start, end }) => text.slice(start, end)).join(BETWEEN_RUNS);
  const findings = compareClaim(claim, passage, options).map((finding) => ({
    ...finding,
    passage: finding.passage && placeInText(finding.passage, runs),
  }));
  return findings.filter(
    ({ claim: said, passage: given }) =>
      given !== null || said === null || !hasWords(text, openText(claim).slice(said.start, said.end)),
  );
}

/** Sentences that a claim is held against, neighbours aside. */
const BEARING_SENTENCES = 8;
/** Ends a sentence for whoever reads on, and is one code point. */
const BETWEEN_RUNS = '\n';
/** Code points of a run that are looked at: a text without sentences is one run. */
const LONGEST_RUN = 10_000;

/** Whether every word stands somewhere in a text, in any form. */
function hasWords(text: Text, words: string): boolean {
  const { stems } = indexedSentences(text).index;
  return wordsOf(words).every(({ stem }) => stems.has(stem));
}

function bearingOn(claim: string, text: Text): Span[] {
  return rankSentences(claim, text, { limit: BEARING_SENTENCES }).map(
    ({ start, end, neighbours: { before, after } }) => ({
      start: before?.start ?? start,
      end: after?.end ?? end,
    }),
  );
}

function touchedBy(spans: readonly Span[], text: Text): Span[] {
  return indexedSentences(text).sentences.filter((sentence) => spans.some((span) => overlap(span, sentence)));
}

/** In the order of the text, those that meet made one. */
function joined(spans: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST_RUN) }));
}

function placeInText({ start, end }: Span, runs: readonly Span[]): Span {
  let passed = 0;
  for (const run of runs) {
    const length = run.end - run.start;
    if (start < passed + length) {
      const shift = run.start - passed;
      return { start: start + shift, end: Math.min(end + shift, run.end) };
    }
    passed += length + BETWEEN_RUNS.length;
  }
  throw new RangeError(`Place ${start} is outside the passage.`);
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
