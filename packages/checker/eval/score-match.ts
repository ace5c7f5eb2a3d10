import { indexPassages, rankPassages } from '../src/index.ts';
import { mean } from './mean.ts';
import type { MatchCases } from './read-cases.ts';

/** Shares from 0 to 1, over all queries of a file. */
export interface MatchScore {
  readonly cases: number;
  readonly pool: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  /** Mean of one over the rank of the first right text, 0 past `DEPTH`. */
  readonly meanReciprocalRank: number;
}

const DEPTH = 1000;

/** How well the right text of a pool is found for a query. */
export function scoreMatch({ pool, queries }: MatchCases): MatchScore {
  const index = indexPassages(pool.map(({ title, text }) => (title ? `${title}\n${text}` : text)));
  const ranks = queries.map(({ query, gold }) => {
    const wanted = new Set(gold.map(String));
    const ranked = rankPassages(query, index, { limit: DEPTH });
    return ranked.findIndex((one) => wanted.has(String(pool[one.index]!.id))) + 1;
  });
  const hit = (depth: number) => mean(ranks.map((rank) => (rank > 0 && rank <= depth ? 1 : 0)));
  return {
    cases: queries.length,
    pool: pool.length,
    hitAt1: hit(1),
    hitAt5: hit(5),
    meanReciprocalRank: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
  };
}
