import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import { relateWords } from '../lexicon/word-relations.ts';
import { likenessOf } from '../place-of.ts';
import type { Reading } from '../reading.ts';

/** Words of the claim whose opposite stands in the passage where they should. */
export function findOpposites(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const found: DraftFinding[] = [];
  claim.words.forEach((word, at) => {
    if (word.weight < 0.3 && !DIRECTION_WORDS.has(word.lower)) return;
    let same = -1;
    for (const place of scale.places[at]!) same = Math.max(same, likenessOf(scale, at, place));
    let best: { place: number; likeness: number } | undefined;
    passage.words.forEach((other, place) => {
      if (relateWords(word, other) !== 'OPPOSITE') return;
      if (claim.negated[at] !== passage.negated[place]) return;
      const likeness = likenessOf(scale, at, place);
      if (!best || likeness > best.likeness) best = { place, likeness };
    });
    if (
      !best ||
      best.likeness < (word.weight < 0.3 ? MIN_LIKENESS_OF_GRAMMAR : MIN_LIKENESS) ||
      best.likeness < same + MARGIN
    )
      return;
    const other = passage.words[best.place]!;
    found.push({
      kind: 'WORDING',
      severity: 'HIGH',
      claim: { start: word.start, end: word.end },
      passage: { start: other.start, end: other.end },
      message: `The claim says “${word.text}”, the source “${other.text}”.`,
    });
  });
  return found;
}

const MIN_LIKENESS = 0.3;
const MIN_LIKENESS_OF_GRAMMAR = 0.5;
const MARGIN = 0.15;
const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  'up down more less above below over under before after without within all none always never both many few most'.split(
    ' ',
  ),
);
