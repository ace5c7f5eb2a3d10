import type { DraftFinding } from '../finding.ts';
import { hasKin, isAcronym, isRespelling } from '../likeness-of-words.ts';
import { relateWords } from '../lexicon/word-relations.ts';
import type { ReadWord, Reading } from '../reading.ts';
import type { ContextScale } from '../context.ts';

/**
 * Words of the claim that the passage has nowhere, in a place where the passage, between the same neighbours, has
 * another word that the claim has nowhere: "fMRI power" for "EEG power". Names are NAME, other words WORDING.
 */
export function findSubstitutions(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const found: DraftFinding[] = [];
  claim.words.forEach((word, at) => {
    if (!isCandidate(word) || scale.places[at]!.length > 0 || hasKin(word, passage)) return;
    let best: { other: ReadWord; fit: number } | undefined;
    passage.words.forEach((other, place) => {
      if (!isCandidate(other) || claim.placesOf.has(other.stem) || relateWords(word, other) !== 'NONE')
        return;
      if (hasKin(other, claim)) return;
      const fit = neighbourFit(claim, at, passage, place);
      if (fit > (best?.fit ?? 0)) best = { other, fit };
    });
    if (!best) return;
    const name = isName(word) && isName(best.other);
    if (best.fit < MIN_FIT_OF_NAMES || (!name && best.fit < MIN_FIT)) return;
    if (!name && (isName(word) || isName(best.other))) return;
    const { other } = best;
    if (isRespelling(word.lower, other.lower) || (name && isAcronym(word, passage))) return;
    found.push({
      kind: name ? 'NAME' : 'WORDING',
      severity: name ? 'HIGH' : 'MEDIUM',
      claim: { start: word.start, end: word.end },
      passage: { start: other.start, end: other.end },
      message: name
        ? `The claim says ${word.text}, the source ${other.text}.`
        : `The claim says “${word.text}”, the source “${other.text}”.`,
    });
  });
  return found;
}

const MIN_FIT = 4;
const MIN_FIT_OF_NAMES = 3;

/** Weights of the two neighbours before and the two after. */
const NEIGHBOURS = [
  [-2, 1],
  [-1, 2],
  [1, 2],
  [2, 1],
] as const;

/** How well the neighbours agree, 0 to 6; words of grammar count half, synonyms less than the same word. */
function neighbourFit(claim: Reading, at: number, passage: Reading, place: number): number {
  let fit = 0;
  for (const [step, weight] of NEIGHBOURS) {
    const a = claim.words[at + step];
    const b = passage.words[place + step];
    if (!a || !b || a.sentence !== claim.words[at]!.sentence || b.sentence !== passage.words[place]!.sentence)
      continue;
    if (a.stem === b.stem) fit += weight * (a.weight >= 0.3 ? 1 : 0.5);
    else if (a.weight >= 0.3 && relateWords(a, b) === 'SYNONYM') fit += weight * 0.7;
  }
  return fit;
}

function isCandidate(word: ReadWord): boolean {
  return word.weight >= 0.3 && !/\d/.test(word.lower) && word.lower.length > 1;
}

function isName(word: ReadWord): boolean {
  return /^\p{Lu}/u.test(word.text);
}
