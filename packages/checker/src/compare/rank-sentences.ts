import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { contentWeight } from './lexicon/common-words.ts';
import { indexedSentences } from './indexed-sentences.ts';
import { rankPassages } from './rank-passages.ts';
import { wordsOf } from './words.ts';

/** A sentence of a text that bears on a claim; positions are code points in the text. */
export interface RankedSentence extends Span {
  /** Which sentence of the text it is, from 0. */
  readonly index: number;
  /** What it adds to the sentences ranked before it; comparable within one ranking only. */
  readonly score: number;
  /** Words of content it shares with the claim, as they stand in the text, each once. */
  readonly shared: readonly string[];
  /** The sentences before and after it. */
  readonly neighbours: { readonly before?: Span; readonly after?: Span };
}

/**
 * The sentences of a text that bear on a claim, best first, at most `limit` (5 unless told). Sentences that share
 * nothing with the claim are left out. The text is split and indexed once, for as long as it is kept. How sentences
 * are weighed: see `rankPassages`.
 */
export function rankSentences(
  claim: string,
  text: Text,
  { limit = 5 }: { readonly limit?: number } = {},
): RankedSentence[] {
  const { sentences, index } = indexedSentences(text);
  const asked = new Set(
    wordsOf(claim)
      .filter(tells)
      .map((word) => word.stem),
  );
  return rankPassages(claim, index, { limit, consecutive: true }).map(({ index: at, score }) => {
    const { start, end } = sentences[at]!;
    const before = sentences[at - 1];
    const after = sentences[at + 1];
    const shared = wordsOf(text.slice(start, end)).filter((word) => tells(word) && asked.has(word.stem));
    return {
      index: at,
      start,
      end,
      score,
      shared: [...new Set(shared.map((word) => word.text))],
      neighbours: { ...(before && { before }), ...(after && { after }) },
    };
  });
}

function tells({ lower }: { lower: string }): boolean {
  return contentWeight(lower) >= 0.3;
}
