import { fold } from '../text/fold.ts';
import type { PreparedText, Text } from '../text/text.ts';
import { RunChainer, type Chain } from './chain-runs.ts';
import { findExact } from './exact-search.ts';
import { judge } from './judge.ts';
import type { Judged } from './place-judge.ts';
import { significantScore } from './significance.ts';

export interface ChainSearch {
  readonly text: Text;
  readonly prepared: PreparedText;
  readonly exact: string;
  /** `exact`, folded. */
  readonly pattern: Uint16Array;
  /** Where to look; small views are looked at as a whole. */
  readonly hints: readonly { readonly from: number; readonly to: number }[];
  /** Units of the view that may lie between two parts of the quotation. */
  readonly maxGap: number;
  readonly expired: () => boolean;
}

/** A view this small is its own hint. */
const SMALL_VIEW = 20_000;
/** So much of a quotation with ellipses or brackets must stand in the text, if the rest is as quoting allows. */
const QUOTED_SHARE = 0.5;
const QUOTED_UNITS = 12;

/**
 * The place that has most in common with the quotation in long stretches, if that is no accident; null if there is
 * none, 'EXPIRED' when time ran out.
 */
export function findChained(search: ChainSearch): Judged | null | 'EXPIRED' {
  const { text, prepared, exact, pattern } = search;
  const { units, map } = prepared.view;
  const best = bestChain(search);
  if (best === 'EXPIRED' || !best || best.runs.length === 0) return best === 'EXPIRED' ? best : null;
  const isSignificant = best.score >= significantScore({ pattern: pattern.length, view: units.length });
  const isQuotable = best.covered >= Math.max(QUOTED_UNITS, QUOTED_SHARE * pattern.length);
  if (!isSignificant && !isQuotable) return null;
  const first = best.runs[0]!;
  const last = best.runs.at(-1)!;
  const missing = pattern.length - last.inPattern - last.length;
  const around = {
    start: Math.max(0, first.inView - Math.ceil(1.5 * first.inPattern) - 10),
    end: Math.min(units.length, last.inView + last.length + Math.ceil(1.5 * missing) + 10),
  };
  const start = map.rawStart(around.start);
  const end = map.rawEnd(around.end);
  const judgement = judge(text.raw.slice(start, end), exact, { freeEnds: true });
  if (judgement.parts.length === 0 || (!isSignificant && judgement.state === 'ALTERED')) return null;
  return { place: { start, end }, judgement };
}

/** Where the longest part of a quotation between ellipses and brackets stands. */
export function findPieces(prepared: PreparedText, exact: string): { from: number; to: number }[] {
  const parts = exact.split(/\[[^\][]*\]|…|\.\s?\.\s?\./).map((part) => fold(part).units);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return findExact(prepared, longest)
    .slice(0, 20)
    .map((start) => ({ from: start, to: start + longest.length }));
}

function bestChain({ prepared, pattern, hints, maxGap, expired }: ChainSearch): Chain | null | 'EXPIRED' {
  const { units } = prepared.view;
  const windows = units.length <= SMALL_VIEW ? [{ from: 0, to: units.length }] : hints;
  if (windows.length === 0) return null;
  const chainer = new RunChainer(pattern);
  const reach = maxGap + pattern.length;
  let best: Chain | null = null;
  for (const window of windows) {
    const from = Math.max(0, window.from - reach);
    const to = Math.min(units.length, window.to + reach);
    const chain = chainer.best({ units, from, to, maxGap });
    if (!best || chain.score > best.score) best = chain;
    if (expired()) return 'EXPIRED';
  }
  return best;
}
