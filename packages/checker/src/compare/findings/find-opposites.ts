import { bestOf, type ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import { relateWords } from '../lexicon/word-relations.ts';
import type { ReadWord, Reading } from '../reading.ts';

/** Words of the claim whose opposite stands in the passage where they should. */
export function findOpposites(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const opposites = new Map<string, readonly number[]>();
  return claim.words.flatMap((word, at): DraftFinding[] => {
    const grammar = word.weight < 0.3;
    if (grammar && !DIRECTION_WORDS.has(word.lower)) return [];
    const opposed = opposites.get(word.lower) ?? placesOfOpposites(word, passage);
    opposites.set(word.lower, opposed);
    // An opposite that is negated where the word is not, or the other way about, says the same.
    const alike = opposed.filter((place) => claim.negated[at] === passage.negated[place]);
    const best = bestOf(alike.slice(0, scale.mostPlaces), (place) => scale.fit(at, place));
    if (!best || best.fit < (grammar ? MIN_FIT_OF_GRAMMAR : MIN_FIT)) return [];
    const same = scale.best(at);
    if (same && best.fit < same.fit + MARGIN) return [];
    const other = passage.words[best.place]!;
    if (word.lower.endsWith('ing') !== other.lower.endsWith('ing') && best.fit < MIN_FIT_OF_OTHER_FORM)
      return [];
    return [
      {
        kind: 'WORDING',
        severity: 'HIGH',
        claim: { start: word.start, end: word.end },
        passage: { start: other.start, end: other.end },
        message: `The claim says “${word.text}”, the source “${other.text}”.`,
      },
    ];
  });
}

const MIN_FIT = 0.3;
const MIN_FIT_OF_GRAMMAR = 0.5;
/** "Removing" and "append" are less likely to stand for one another than "removing" and "appending". */
const MIN_FIT_OF_OTHER_FORM = 0.65;
const MARGIN = 0.15;
const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  'up down more less above below over under before after within'.split(' '),
);

function placesOfOpposites(word: ReadWord, passage: Reading): number[] {
  return [...passage.placesOfForm.values()].flatMap((places) =>
    relateWords(word, passage.words[places[0]!]!) === 'OPPOSITE' ? places : [],
  );
}
