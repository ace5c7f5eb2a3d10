import { findQuotations, openText, segmentSentences } from '../src/index.ts';
import { share } from './mean.ts';
import type { QuotationsCase, SentencesCase } from './read-cases.ts';

/** Over all texts of a file together; shares from 0 to 1. */
export interface BoundaryScore {
  readonly texts: number;
  readonly wanted: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Whether sentences end where they should; white space before an end does not count. */
export function scoreSentences(cases: readonly SentencesCase[]): BoundaryScore {
  return tally(
    cases.map(({ text: raw, ends }) => {
      const text = openText(raw);
      return {
        wanted: ends.map((end) => raw.slice(0, end).trimEnd().length),
        found: segmentSentences(text).map(({ end }) => text.toUtf16(end)),
      };
    }),
  );
}

/** Quotations shorter than this many words are not looked for: the data has none. */
const LEAST_WORDS = 4;

/** Whether direct quotations are found, both edges right; marks, white space and closing punctuation do not count. */
export function scoreQuotations(cases: readonly QuotationsCase[]): BoundaryScore {
  return tally(
    cases.map(({ text: raw, quotations }) => {
      const text = openText(raw);
      const found = findQuotations(raw)
        .map(({ start, end }) => ({ start: text.toUtf16(start), end: text.toUtf16(end) }))
        .filter(({ start, end }) => raw.slice(start, end).trim().split(/\s+/).length >= LEAST_WORDS);
      return {
        wanted: quotations.map((stretch) => bareEdges(raw, stretch)),
        found: found.map((stretch) => bareEdges(raw, stretch)),
      };
    }),
  );
}

function bareEdges(raw: string, { start, end }: { start: number; end: number }): string {
  const words = raw.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)![0].length;
  const after = /[^\p{L}\p{N}]*$/u.exec(words)![0].length;
  return `${start + before}–${end - after}`;
}

function tally(
  texts: readonly { wanted: readonly (number | string)[]; found: readonly (number | string)[] }[],
) {
  let [wanted, found, right] = [0, 0, 0];
  for (const text of texts) {
    const asked = new Set(text.wanted);
    const given = new Set(text.found);
    wanted += asked.size;
    found += given.size;
    right += [...given].filter((edge) => asked.has(edge)).length;
  }
  const [precision, recall] = [share(right, found), share(right, wanted)];
  return {
    texts: texts.length,
    wanted,
    found,
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
  };
}
