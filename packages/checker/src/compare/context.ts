import { synonymsOf } from './lexicon/word-relations.ts';
import type { Reading } from './reading.ts';

/** Says how alike the surroundings of a place in the claim and of a place in the passage are. */
export interface ContextScale {
  /** Weighted share, 0 to 1, of the words around `claimAt` that stand in the same sentence around `passageAt` too. */
  likeness(claimAt: number, passageAt: number): number;
  /** The same for the few words next to it. */
  closeness(claimAt: number, passageAt: number): number;
  /** Places in the passage of the claim's word `claimAt` or of a synonym. */
  readonly places: readonly (readonly number[])[];
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
      const near = places[at]!.some(
        (place) =>
          place !== passageAt &&
          Math.abs(place - passageAt) <= reach.passage &&
          passage.words[place]!.sentence === passage.words[passageAt]!.sentence,
      );
      if (near) found += weight;
    }
    return total === 0 ? 0 : found / total;
  };
  return {
    places,
    likeness: (claimAt, passageAt) => share(claimAt, passageAt, WIDE),
    closeness: (claimAt, passageAt) => share(claimAt, passageAt, NARROW),
  };
}
