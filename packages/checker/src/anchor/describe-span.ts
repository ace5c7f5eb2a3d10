import type { Text } from '../text/text.ts';
import type { SpanSelector } from './anchor.ts';

/** Selectors for a span: its words, its place, and context just long enough to be unique. Code points. */
export function describeSpan(text: Text, start: number, end: number): SpanSelector {
  const from = text.toUtf16(start);
  const to = text.toUtf16(end);
  const exact = text.raw.slice(from, to);
  const isUnique = (context: number) => {
    const wanted = text.raw.slice(Math.max(0, from - context), to + context);
    const first = text.raw.indexOf(wanted);
    return text.raw.indexOf(wanted, first + 1) < 0;
  };
  let context = 16;
  while (context < text.raw.length && !isUnique(context)) context *= 2;
  return {
    exact,
    prefix: text.raw.slice(Math.max(0, from - context), from),
    suffix: text.raw.slice(to, to + context),
    start: text.toCodePoint(from),
    end: text.toCodePoint(to),
  };
}
