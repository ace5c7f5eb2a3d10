import { snapToGraphemes } from '../text/graphemes.ts';
import type { Text } from '../text/text.ts';
import type { SpanSelector } from './anchor.ts';
import { findExact } from './exact-search.ts';

/** Context that a selector has in any case, in UTF-16 units: words change, and uniqueness with them. */
const LEAST_CONTEXT = 16;
/** Context beyond which a place is not told from its equals any more, in folded units. */
const MAX_CONTEXT = 4096;
/** Equal places that are told apart. */
const MAX_RIVALS = 2000;

/**
 * Selectors for a span: its words, its place, and context just long enough to be unique, but never half a
 * user-perceived character of it. Code points; a span outside of the text is cut to it.
 */
export function describeSpan(text: Text, start: number, end: number): SpanSelector {
  const from = text.toUtf16(start);
  const to = Math.max(from, text.toUtf16(end));
  const { raw } = text;
  const needed = uniqueContext(text, from, to);
  const around = snapToGraphemes(
    raw,
    Math.max(0, Math.min(from - LEAST_CONTEXT, needed.start)),
    Math.min(raw.length, Math.max(to + LEAST_CONTEXT, needed.end)),
  );
  return {
    exact: raw.slice(from, to),
    prefix: raw.slice(around.start, from),
    suffix: raw.slice(to, around.end),
    start: text.toCodePoint(from),
    end: text.toCodePoint(to),
  };
}

/** The least stretch around [from, to), as long on both sides, whose folded words stand nowhere else. */
function uniqueContext(text: Text, from: number, to: number): { start: number; end: number } {
  const prepared = text.prepare()!;
  const { units, map } = prepared.view;
  const start = map.foldedAt(from);
  const end = Math.max(start, map.foldedAt(to));
  if (end === start) return { start: from, end: to };
  let needed = 0;
  for (const place of findExact(prepared, units.subarray(start, end)).slice(0, MAX_RIVALS)) {
    if (place === start) continue;
    const before = commonBefore(units, start, place);
    const after = commonAfter(units, end, place + end - start);
    needed = Math.max(needed, Math.min(before, after) + 1);
  }
  if (needed === 0) return { start: from, end: to };
  return {
    start: Math.min(from, map.rawStart(Math.max(0, start - needed))),
    end: Math.max(to, map.rawEnd(Math.min(units.length, end + needed))),
  };
}

/** Units that two places have in common before them; no end of them if the first has nothing else before it. */
function commonBefore(units: Uint16Array, own: number, other: number): number {
  let common = 0;
  while (common < MAX_CONTEXT && common < own && common < other) {
    if (units[own - 1 - common] !== units[other - 1 - common]) return common;
    common++;
  }
  return common === own ? MAX_CONTEXT : common;
}

function commonAfter(units: Uint16Array, own: number, other: number): number {
  let common = 0;
  while (common < MAX_CONTEXT && own + common < units.length && other + common < units.length) {
    if (units[own + common] !== units[other + common]) return common;
    common++;
  }
  return own + common === units.length ? MAX_CONTEXT : common;
}
