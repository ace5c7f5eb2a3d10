import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import type { QuoteSelector } from './anchor.ts';
import { nearest } from './stretch.ts';

/** Where a quotation without a letter in it stands, as it stands; the places next to the expected one, at most `limit`. */
export function findMarks(text: Text, quote: QuoteSelector, limit: number): Span[] {
  const { raw } = text;
  const exact = quote.exact.trim();
  const places: { start: number; end: number }[] = [];
  for (
    let at = exact ? raw.indexOf(exact) : -1;
    at >= 0 && places.length <= limit;
    at = raw.indexOf(exact, at + 1)
  ) {
    places.push({ start: at, end: at + exact.length });
  }
  const wanted = quote.start === undefined ? undefined : text.toUtf16(quote.start);
  return nearest(places, wanted).map(({ start, end }) => ({
    start: text.toCodePoint(start),
    end: text.toCodePoint(end),
  }));
}
