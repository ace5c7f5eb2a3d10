import type { DraftFinding } from '../finding.ts';
import { hasKin, isAcronym, isRespelling } from '../likeness-of-words.ts';
import { relateWords, synonymsOf } from '../lexicon/word-relations.ts';
import { type ReadWord, type Reading, wordAt } from '../reading.ts';
import type { ContextScale } from '../context.ts';

/**
 * Words of the claim that the passage has nowhere, in a place where the passage, between the same neighbours, has
 * another word that the claim has nowhere: "fMRI power" for "EEG power". Names are NAME, other words WORDING.
 */
export function findSubstitutions(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return claim.words.flatMap((word, at): DraftFinding[] => {
    if (!isCandidate(claim, at)) return [];
    const name = isName(word);
    const other =
      scale.places[at]!.length > 0
        ? name && substituteForMisplaced(at, claim, passage, scale)
        : !hasKin(word, passage) &&
          substituteFor(at, claim, passage, scale, name ? MIN_FIT_OF_NAMES : MIN_FIT);
    if (!other) return [];
    if (isRespelling(word.lower, other.lower) || (name && isAcronym(word, passage))) return [];
    return [
      {
        kind: name ? 'NAME' : 'WORDING',
        severity: name ? 'HIGH' : 'MEDIUM',
        claim: { start: word.start, end: word.end },
        passage: { start: other.start, end: other.end },
        message: name
          ? `The claim says ${word.text}, the source ${other.text}.`
          : `The claim says “${word.text}”, the source “${other.text}”.`,
      },
    ];
  });
}

const MIN_FIT = 4;
const MIN_FIT_OF_NAMES = 3;
const MIN_FIT_OF_MISPLACED = 3.5;
/** A name in surroundings this alike is in its place. */
const MOST_FIT_OF_OWN = 0.35;
const MOST_NEIGHBOURS_OF_OWN = 1;
const MIN_FIT_OF_SURROUNDINGS = 0.3;

/** For a name that the passage has in quite other surroundings: the name that it has between these neighbours. */
function substituteForMisplaced(
  at: number,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): ReadWord | undefined {
  if (scale.best(at)!.fit > MOST_FIT_OF_OWN) return undefined;
  if (
    scale.places[at]!.slice(0, scale.mostPlaces).some(
      (place) => neighbourFit(claim, at, passage, place) > MOST_NEIGHBOURS_OF_OWN,
    )
  )
    return undefined;
  const other = substituteFor(at, claim, passage, scale, MIN_FIT_OF_MISPLACED);
  return other && scale.fit(at, wordAt(passage, other.start)) >= MIN_FIT_OF_SURROUNDINGS ? other : undefined;
}

/** The passage's word between the same neighbours; names stand for names only. */
function substituteFor(
  at: number,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
  least: number,
): ReadWord | undefined {
  const word = claim.words[at]!;
  const name = isName(word);
  let best: { other: ReadWord; fit: number } | undefined;
  for (const place of placesBesideNeighbours(at, claim, passage, scale)) {
    const other = passage.words[place]!;
    if (!isCandidate(passage, place) || isName(other) !== name) continue;
    const fit = neighbourFit(claim, at, passage, place);
    if (fit < least || fit <= (best?.fit ?? 0)) continue;
    if (claim.placesOf.has(other.stem) || hasKin(other, claim) || relateWords(word, other) !== 'NONE')
      continue;
    best = { other, fit };
  }
  return best?.other;
}

/** Where the passage has one of the claim's four neighbours as far off as the claim. */
function placesBesideNeighbours(
  at: number,
  claim: Reading,
  passage: Reading,
  { mostPlaces }: ContextScale,
): number[] {
  const places = new Set<number>();
  for (const [step] of NEIGHBOURS) {
    const neighbour = neighbourOf(claim, at, step);
    if (!neighbour) continue;
    const stems = [neighbour.stem, ...(neighbour.weight >= 0.3 ? (synonymsOf(neighbour.stem) ?? []) : [])];
    for (const stem of stems)
      for (const place of (passage.placesOf.get(stem) ?? []).slice(0, mostPlaces)) places.add(place - step);
  }
  return [...places].filter((place) => place >= 0 && place < passage.words.length).sort((a, b) => a - b);
}

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
    const a = neighbourOf(claim, at, step);
    const b = neighbourOf(passage, place, step);
    if (!a && !b) fit += weight * 0.5;
    if (!a || !b) continue;
    if (a.stem === b.stem) fit += weight * (a.weight >= 0.3 ? 1 : 0.5);
    else if (a.weight >= 0.3 && relateWords(a, b) === 'SYNONYM') fit += weight * 0.7;
  }
  return fit;
}

function isCandidate({ words, measured }: Reading, at: number): boolean {
  const word = words[at]!;
  return !measured[at] && word.weight >= 0.3 && !/\d/.test(word.lower) && word.lower.length > 1;
}

function isName(word: ReadWord): boolean {
  return /^\p{Lu}/u.test(word.text);
}

function neighbourOf({ words }: Reading, at: number, step: number): ReadWord | undefined {
  const word = words[at + step];
  return word?.sentence === words[at]!.sentence ? word : undefined;
}
