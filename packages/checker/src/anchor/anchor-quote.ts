import { fold } from '../text/fold.ts';
import type { Text } from '../text/text.ts';
import type { Anchor, AnchorOptions, QuoteSelector } from './anchor.ts';
import { type Judgement, judge } from './judge.ts';
import { matcherOf } from './myers.ts';

/** Finds quoted words in a text and says how they stand there. */
export function anchorQuote(text: Text, quote: QuoteSelector, options: AnchorOptions = {}): Anchor {
  const view = text.folded;
  const pattern = fold(quote.exact);
  if (pattern.units.length === 0) return absent;
  const maxEdits = Math.floor(pattern.units.length * (options.maxErrorRate ?? 0.25));
  const found = matcherOf(pattern.units).search({
    units: view.units,
    from: 0,
    to: view.units.length,
    maxEdits,
  });
  if (!found) return absent;
  const reversed = matcherOf(pattern.units.slice().reverse());
  const places = found.ends.slice(0, 100).map((end) => {
    const back = reversed.search({
      units: view.units,
      from: Math.max(0, end - pattern.units.length - found.edits),
      to: end,
      maxEdits: found.edits,
      anchored: true,
      backward: true,
    });
    return rawPlace(text, quote.exact, { start: back!.ends.at(-1)!, end });
  });
  const ranked = places
    .map((place) => ({
      place,
      likeness: contextLikeness(text, place, quote),
      off: offset(text, place, quote),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.off - b.off);
  const best = ranked[0]!;
  const equals = ranked.filter((other) => other.likeness === best.likeness && other.off === best.off);
  const span = (place: Place) => ({ start: text.toCodePoint(place.start), end: text.toCodePoint(place.end) });
  const { state, ...rest }: Judgement = judge(text.raw.slice(best.place.start, best.place.end), quote.exact);
  const ambiguous = equals.length > 1 && state !== 'ALTERED';
  return {
    state: ambiguous ? 'AMBIGUOUS' : state,
    spans: ambiguous ? equals.map(({ place }) => span(place)) : [span(best.place)],
    edits: found.edits,
    ...rest,
    score: 1 - found.edits / pattern.units.length,
  };
}

const absent: Anchor = {
  state: 'ABSENT',
  spans: [],
  edits: 0,
  folds: [],
  conventions: [],
  diff: [],
  changes: [],
  score: 0,
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The raw characters of a folded stretch, with the marks at the edges that the quotation has too. */
function rawPlace(text: Text, exact: string, folded: Place): Place {
  const { map } = text.folded;
  let start = map.rawStart(folded.start);
  let end = map.rawEnd(folded.end);
  const head = [.../^[\p{P}\p{Sk}\s]*/u.exec(exact)![0]].reverse();
  const tail = [.../[\p{P}\p{Sk}\s]*$/u.exec(exact)![0]];
  for (const mark of head) {
    if (start > 0 && sameMark(text.raw[start - 1]!, mark)) start--;
    else if (/\S/.test(mark)) break;
  }
  for (const mark of tail) {
    if (end < text.raw.length && sameMark(text.raw[end]!, mark)) end++;
    else if (/\S/.test(mark)) break;
  }
  return { start, end };
}

const families = [/['"’‘‚‛“”„‟«»‹›＇＂「」『』〝〞〟`´′″‵‶]/u, /[\p{Pd}\u2212\u2043]/u, /\s/u];

function sameMark(a: string, b: string): boolean {
  return a === b || families.some((family) => family.test(a) && family.test(b));
}

function contextLikeness(text: Text, place: Place, quote: QuoteSelector): number {
  const before = text.raw.slice(Math.max(0, place.start - 200), place.start);
  const after = text.raw.slice(place.end, place.end + 200);
  const prefix = quote.prefix ?? '';
  const suffix = quote.suffix ?? '';
  let likeness = 0;
  while (likeness < prefix.length && prefix.at(-1 - likeness) === before.at(-1 - likeness)) likeness++;
  let following = 0;
  while (following < suffix.length && suffix[following] === after[following]) following++;
  return likeness + following;
}

function offset(text: Text, place: Place, quote: QuoteSelector): number {
  return quote.start === undefined ? 0 : Math.abs(text.toCodePoint(place.start) - quote.start);
}
