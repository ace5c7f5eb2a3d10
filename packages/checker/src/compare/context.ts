import { synonymsOf } from './lexicon/word-relations.ts';
import { type Reading, wordAt } from './reading.ts';

/** Says how alike the surroundings of a place in the claim and of a place in the passage are. */
export interface ContextScale {
  /** Weighted share, 0 to 1, of the words around `claimAt` that stand in the same sentence around `passageAt` too. */
  likeness(claimAt: number, passageAt: number): number;
  /** The same for the few words next to it. */
  closeness(claimAt: number, passageAt: number): number;
  /** Both together, each for half. */
  fit(claimAt: number, passageAt: number): number;
  /** Where in the passage the claim's word `claimAt`, or a synonym, stands in the most similar surroundings. */
  best(claimAt: number): BestPlace | undefined;
  /** Places of one word that are looked at: what stands more often tells nothing, and cost must stay linear. */
  readonly mostPlaces: number;
  /** Places in the passage of the claim's word `claimAt` or of a synonym, in order. */
  readonly places: readonly (readonly number[])[];
}

/** A place in the passage and how well its surroundings fit, 0 to 1. */
export interface BestPlace {
  readonly place: number;
  readonly fit: number;
}

/** How many words to either side are looked at in the claim, and how far off they may be in the passage. */
interface Reach {
  readonly claim: number;
  readonly passage: number;
}
const WIDE: Reach = { claim: 8, passage: 12 };
const NARROW: Reach = { claim: 3, passage: 4 };

/** Prepares the comparison of surroundings; words of grammar hardly count, nor do words found all over the passage. */
export function contextScale(claim: Reading, passage: Reading): ContextScale {
  const places = claim.words.map((word) => {
    const own = passage.placesOf.get(word.stem) ?? [];
    if (word.weight < 0.3) return own;
    const others = [...(synonymsOf(word.stem) ?? [])].flatMap((other) => passage.placesOf.get(other) ?? []);
    return [...new Set([...own, ...others])].sort((a, b) => a - b);
  });
  const weights = claim.words.map((word, at) => word.weight / Math.sqrt(1 + places[at]!.length));

  const share = (claimAt: number, passageAt: number, reach: Reach): number => {
    let found = 0;
    let total = 0;
    const from = Math.max(0, claimAt - reach.claim);
    const until = Math.min(claim.words.length, claimAt + reach.claim + 1);
    for (let at = from; at < until; at += 1) {
      if (at === claimAt || claim.words[at]!.sentence !== claim.words[claimAt]!.sentence) continue;
      const weight = weights[at]! / (1 + Math.abs(at - claimAt) / reach.claim);
      total += weight;
      const near = standsNear(places[at]!, passageAt, reach.passage, passage);
      if (near) found += weight;
    }
    return total === 0 ? 0 : found / total;
  };
  const likeness = (claimAt: number, passageAt: number) => share(claimAt, passageAt, WIDE);
  const closeness = (claimAt: number, passageAt: number) => share(claimAt, passageAt, NARROW);
  const fit = (claimAt: number, passageAt: number) =>
    (likeness(claimAt, passageAt) + closeness(claimAt, passageAt)) / 2;
  const mostPlaces = Math.max(
    LEAST_PLACES,
    Math.min(MOST_PLACES, Math.floor(MOST_LOOKS / claim.words.length)),
  );
  const known = new Map<number, BestPlace | undefined>();
  const best = (claimAt: number): BestPlace | undefined => {
    if (!known.has(claimAt))
      known.set(
        claimAt,
        bestOf(places[claimAt]!.slice(0, mostPlaces), (place) => fit(claimAt, place)),
      );
    return known.get(claimAt);
  };
  return { mostPlaces, places, likeness, closeness, fit, best };
}

/** Pairs of places that are held against one another for a claim, and how many of them are one word's. */
const MOST_LOOKS = 200_000;
const MOST_PLACES = 1000;
const LEAST_PLACES = 8;

/** The place that fits best; the first of equals. */
export function bestOf(places: Iterable<number>, fitOf: (place: number) => number): BestPlace | undefined {
  let best: BestPlace | undefined;
  for (const place of places) {
    const fit = fitOf(place);
    if (!best || fit > best.fit) best = { place, fit };
  }
  return best;
}

/** The one of some stretches of the passage whose surroundings fit the claim's word `claimAt` best. */
export function bestFitting<One extends { readonly start: number }>(
  among: readonly One[],
  claimAt: number,
  passage: Reading,
  scale: ContextScale,
): { readonly one: One; readonly fit: number } | undefined {
  let best: { one: One; fit: number } | undefined;
  for (const one of among.slice(0, scale.mostPlaces)) {
    const fit = scale.fit(claimAt, wordAt(passage, one.start));
    if (!best || fit > best.fit) best = { one, fit };
  }
  return best;
}

/** Whether one of the places, which are in order, is within reach of another and in its sentence. */
function standsNear(places: readonly number[], around: number, reach: number, passage: Reading): boolean {
  const { sentence } = passage.words[around]!;
  for (
    let at = firstFrom(places, around - reach);
    at < places.length && places[at]! <= around + reach;
    at += 1
  ) {
    if (places[at] !== around && passage.words[places[at]!]!.sentence === sentence) return true;
  }
  return false;
}

function firstFrom(places: readonly number[], least: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
