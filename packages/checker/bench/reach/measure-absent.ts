import {
  anchorQuote,
  openText,
  reanchor,
  describeSpan,
  stands,
  type QuoteSelector,
} from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { meaningDamage } from '../damage/meaning.ts';
import type { Random } from '../text/random.ts';
import { type Figure, Tally } from './figure.ts';
import { pickWords } from './make-case.ts';

const foldedText = (text: string) => new TextDecoder('utf-16le').decode(fold(text).units);

/** Looks for words of another text; for half of them with the context of some place. */
export function measureAbsent(random: Random, raw: string, elsewhere: string, count: number): Figure[] {
  const text = openText(raw);
  const folded = foldedText(raw);
  const tally = new Tally();
  while (count > 0) {
    const words = pickWords(random, elsewhere, 6, 60);
    if (!words || folded.includes(foldedText(words.exact))) continue;
    count--;
    const selector: QuoteSelector = { exact: words.exact };
    if (random.chance(0.5)) {
      const at = random.int(100, raw.length - 200);
      selector.prefix = raw.slice(at - 32, at);
      selector.suffix = raw.slice(at + words.exact.length, at + words.exact.length + 32);
      selector.start = at;
    }
    const anchor = anchorQuote(text, selector);
    tally.add(anchor.state === 'ABSENT', () => {
      const [span] = anchor.spans;
      return `${anchor.state} ${JSON.stringify(selector.exact)} as ${JSON.stringify(span && text.slice(span.start, span.end))}`;
    });
  }
  return [tally.share('false matches on absent quotes of 6 to 60 characters', 0.001)];
}

/** Takes a sentence out, puts one in that says something else in nearly the same words, and asks for the first. */
export function measureLookalikes(random: Random, base: string, count: number): Figure[] {
  const anchors = new Tally();
  const spans = new Tally();
  while (count > 0) {
    const words = pickWords(random, base, 40, 200);
    const damaged = words && random.pick(meaningDamage).apply(random, words.exact);
    if (!words || !damaged) continue;
    const from = Math.max(0, words.start - random.int(0, 2000));
    const before = base.slice(from, words.start);
    const after = base.slice(words.end, words.end + random.int(0, 2000));
    const older = openText(before + words.exact + after);
    // The lookalike stands where the original did, or elsewhere.
    const newer = openText(
      random.chance(0.5) ? before + damaged.quote + after : `${damaged.quote}\n${before}${after}`,
    );
    if (newer.raw.includes(words.exact)) continue;
    count--;
    const start = older.toCodePoint(before.length);
    const selector = describeSpan(older, start, start + older.toCodePoint(words.exact.length));
    const anchor = anchorQuote(newer, selector);
    anchors.add(
      !stands(anchor.state) && anchor.state !== 'AMBIGUOUS',
      () => `${anchor.state} ${words.exact}`,
    );
    const [followed] = reanchor([selector], older, newer);
    const { fate } = followed!;
    spans.add(fate === 'EDITED' || fate === 'DELETED', () => `${fate} ${words.exact} | ${damaged.quote}`);
  }
  return [
    anchors.none('lookalikes of a removed sentence called EXACT, ENCODING or CONVENTION'),
    spans.none('lookalikes of a removed sentence called kept or moved'),
  ];
}
