import { contentWeight } from './lexicon/common-words.ts';
import { synonymsOf } from './lexicon/word-relations.ts';
import { type PassageIndex, eachGram } from './passage-index.ts';
import type { Postings } from './postings.ts';
import { wordsOf } from './words.ts';

/** A passage that bears on a claim. */
export interface RankedPassage {
  /** Place among the passages that were indexed, from 0. */
  readonly index: number;
  /** Comparable within one ranking only; of consecutive passages, what it adds to those ranked before it. */
  readonly score: number;
}

export interface RankPassagesOptions {
  /** How many to give at most; 5 unless told. */
  readonly limit?: number;
  /**
   * The passages follow one another in a text: neighbours lend each other some of their score, and each next one is
   * chosen for what it adds. Without it every passage stands for itself.
   */
  readonly consecutive?: boolean;
}

/**
 * The passages that bear on a claim, best first; those that share nothing with it are left out.
 *
 * Words count by BM25 over stems (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009) with rarity taken from the passages themselves, numbers and names weighing more, synonyms and words
 * of grammar little; letter groups of four count the same way, for spellings and compounds that stems miss. A passage
 * that covers more of the claim gains on one that repeats a single word. Each next one of consecutive passages is
 * chosen for what it adds to those before it, after maximal marginal relevance (J. Carbonell and J. Goldstein, SIGIR
 * 1998).
 */
export function rankPassages(
  claim: string,
  index: PassageIndex,
  { limit = 5, consecutive = false }: RankPassagesOptions = {},
): RankedPassage[] {
  const terms = claimTerms(claim, index);
  const scores = scorePassages(claim, terms, index);
  return consecutive ? pickGreedily(terms, lendToNeighbours(scores), limit) : pickBest(scores, limit);
}

/** One distinct stem of the claim: what it is worth and what each passage gains by holding it. */
interface ClaimTerm {
  readonly worth: number;
  readonly gains: Float32Array;
}

const SATURATION = 0.8;
const LENGTH_SHARE = 0.4;
const NUMBER_WEIGHT = 2;
const CAPITAL_WEIGHT = 1.2;
const SYNONYM_WEIGHT = 0.2;
const GRAM_WEIGHT = 0.07;
const LEAST_WEIGHT_FOR_SYNONYMS = 0.3;
const LEAST_BY_GRAMS = 0.5;
const COVERAGE_BASE = 0.3;
const COVERAGE_POWER = 0.4;
const FROM_BEFORE = 0.2;
const FROM_AFTER = 0.1;
const REPEAT_DISCOUNT = 0.5;

function claimTerms(claim: string, index: PassageIndex): ClaimTerm[] {
  const weights = new Map<string, number>();
  for (const word of wordsOf(claim)) {
    const kind = /\d/.test(word.lower) ? NUMBER_WEIGHT : /^\p{Lu}/u.test(word.text) ? CAPITAL_WEIGHT : 1;
    weights.set(word.stem, Math.max(weights.get(word.stem) ?? 0, contentWeight(word.lower) * kind));
  }
  return [...weights].map(([key, weight]) => {
    const gains = new Float32Array(index.size);
    const own = index.stems.get(key);
    const worth = weight * rarityOf(own, index);
    if (own !== undefined) addGains(gains, index.stemPostings, own, worth);
    if (weight >= LEAST_WEIGHT_FOR_SYNONYMS) {
      for (const synonym of synonymsOf(key) ?? []) {
        const other = index.stems.get(synonym);
        if (other === undefined) continue;
        // A synonym is worth no more than the word it stands for.
        const lent = SYNONYM_WEIGHT * Math.min(worth, weight * rarityOf(other, index));
        eachGain(index.stemPostings, other, lent, (unit, gain) => {
          if (gain > gains[unit]!) gains[unit] = gain;
        });
      }
    }
    return { worth, gains };
  });
}

function rarityOf(stem: number | undefined, index: PassageIndex): number {
  return rarity(stem === undefined ? 0 : rowLength(index.stemPostings, stem), index.size);
}

function scorePassages(claim: string, terms: readonly ClaimTerm[], index: PassageIndex): Float32Array {
  const scores = new Float32Array(index.size);
  const covered = new Float32Array(index.size);
  let total = 0;
  for (const { worth, gains } of terms) {
    total += worth;
    for (let unit = 0; unit < index.size; unit += 1) {
      if (gains[unit] === 0) continue;
      scores[unit]! += gains[unit]!;
      covered[unit]! += worth;
    }
  }
  addGramGains(scores, claim, index);
  for (let unit = 0; unit < index.size; unit += 1) {
    // A few letters in common are no more than chance.
    if (covered[unit] === 0 && scores[unit]! < LEAST_BY_GRAMS) scores[unit] = 0;
    scores[unit]! *= (COVERAGE_BASE + covered[unit]! / (total || 1)) ** COVERAGE_POWER;
  }
  return scores;
}

function addGramGains(scores: Float32Array, claim: string, index: PassageIndex): void {
  const grams = new Set<number>();
  eachGram(claim, index.gramBits, (gram) => grams.add(gram));
  for (const gram of grams) {
    const holders = rowLength(index.gramPostings, gram);
    if (holders > 0) addGains(scores, index.gramPostings, gram, GRAM_WEIGHT * rarity(holders, index.size));
  }
}

function addGains(gains: Float32Array, postings: Postings, feature: number, worth: number): void {
  eachGain(postings, feature, worth, (unit, gain) => {
    gains[unit]! += gain;
  });
}

/** BM25's share of a feature, for every passage that holds it. */
function eachGain(
  { starts, units, counts, sizes, meanSize }: Postings,
  feature: number,
  worth: number,
  take: (unit: number, gain: number) => void,
): void {
  for (let at = starts[feature]!; at < starts[feature + 1]!; at += 1) {
    const unit = units[at]!;
    const count = counts[at]!;
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * sizes[unit]!) / meanSize;
    take(unit, (worth * count * (SATURATION + 1)) / (count + SATURATION * length));
  }
}

function rowLength(postings: Postings, feature: number): number {
  return postings.starts[feature + 1]! - postings.starts[feature]!;
}

function rarity(holders: number, size: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

function lendToNeighbours(scores: Float32Array): Float32Array {
  return scores.map(
    (score, unit) => score + FROM_BEFORE * (scores[unit - 1] ?? 0) + FROM_AFTER * (scores[unit + 1] ?? 0),
  );
}

function pickBest(scores: Float32Array, limit: number): RankedPassage[] {
  return Array.from(scores, (score, index) => ({ index, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit);
}

function pickGreedily(terms: readonly ClaimTerm[], scores: Float32Array, limit: number): RankedPassage[] {
  const left = scores.slice();
  const best = new Float32Array(terms.length);
  const picked: RankedPassage[] = [];
  while (picked.length < limit) {
    let next = -1;
    for (let unit = 0; unit < left.length; unit += 1) {
      if (scores[unit]! > 0 && left[unit]! > -Infinity && (next < 0 || left[unit]! > left[next]!))
        next = unit;
    }
    if (next < 0) break;
    picked.push({ index: next, score: left[next]! });
    left[next] = -Infinity;
    if (picked.length === limit) break;
    terms.forEach(({ gains }, term) => {
      const before = best[term]!;
      if (gains[next]! <= before) return;
      best[term] = gains[next]!;
      for (let unit = 0; unit < left.length; unit += 1) {
        const gain = gains[unit]!;
        if (gain > before) left[unit]! -= REPEAT_DISCOUNT * (Math.min(gain, best[term]!) - before);
      }
    });
  }
  return picked;
}
