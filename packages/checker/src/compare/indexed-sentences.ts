import { segmentSentences } from '../text/segment-sentences.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { type PassageIndex, indexPassages } from './passage-index.ts';

/** The sentences of a text, in code points and in order, made ready for ranking. */
export interface IndexedSentences {
  readonly sentences: readonly Span[];
  readonly index: PassageIndex;
}

/** Splits and indexes a text once, for as long as the text is kept. */
export function indexedSentences(text: Text): IndexedSentences {
  const known = indexes.get(text);
  if (known) return known;
  const sentences = segmentSentences(text);
  const made = { sentences, index: indexPassages(sentences.map(({ start, end }) => text.slice(start, end))) };
  indexes.set(text, made);
  return made;
}

const indexes = new WeakMap<Text, IndexedSentences>();
