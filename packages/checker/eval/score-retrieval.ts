import { indexPassages, rankPassages } from '../src/index.ts';
import { holdsNumber } from './holds-number.ts';
import { mean } from './mean.ts';
import type { RetrievalCase } from './read-cases.ts';

/** Shares from 0 to 1, over all claims of a file. */
export interface RetrievalScore {
  readonly cases: number;
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly hitAt5: number;
  readonly setRecallAt5: number;
}

/** How well the sentences that bear on a claim are found, over all claims and over those that hold a number. */
export function scoreRetrieval(cases: readonly RetrievalCase[]): {
  all: RetrievalScore;
  withNumber: RetrievalScore;
} {
  const scored = cases.map((one) => ({ claim: one.claim, ...scoreOne(one) }));
  return { all: average(scored), withNumber: average(scored.filter(({ claim }) => holdsNumber(claim))) };
}

interface CaseScore {
  readonly hits: readonly boolean[];
  readonly setRecall: number;
}

function scoreOne({ claim, sentences, gold }: RetrievalCase): CaseScore {
  const ranked = rankPassages(claim, indexPassages(sentences), { limit: 5, consecutive: true });
  const found = ranked.map(({ index }) => index);
  const wanted = new Set(gold.flat());
  const shares = gold.map((set) => {
    const members = [...new Set(set)];
    return members.length === 0
      ? 1
      : members.filter((member) => found.includes(member)).length / members.length;
  });
  return {
    hits: [1, 3, 5].map((depth) => found.slice(0, depth).some((index) => wanted.has(index))),
    setRecall: Math.max(0, ...shares),
  };
}

function average(scored: readonly CaseScore[]): RetrievalScore {
  const hit = (depth: number) => mean(scored.map(({ hits }) => (hits[depth] ? 1 : 0)));
  return {
    cases: scored.length,
    hitAt1: hit(0),
    hitAt3: hit(1),
    hitAt5: hit(2),
    setRecallAt5: mean(scored.map(({ setRecall }) => setRecall)),
  };
}
