import type { ContextScale } from './context.ts';

/** A place in the passage and how alike its surroundings are, 0 to 1. */
export interface BestPlace {
  readonly place: number;
  readonly likeness: number;
}

/** Surroundings near and far, each for half. */
export function likenessOf(scale: ContextScale, claimAt: number, passageAt: number): number {
  return (scale.likeness(claimAt, passageAt) + scale.closeness(claimAt, passageAt)) / 2;
}

/** Where in the passage the claim's word at a place, or a synonym, stands in the most similar surroundings. */
export function bestPlace(scale: ContextScale, claimAt: number): BestPlace | undefined {
  let best: BestPlace | undefined;
  for (const place of scale.places[claimAt]!) {
    const likeness = likenessOf(scale, claimAt, place);
    if (!best || likeness > best.likeness) best = { place, likeness };
  }
  return best;
}
