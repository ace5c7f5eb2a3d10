import {
  describeSpan,
  openText,
  reanchor,
  type Reanchored,
  type SpanSelector,
  type Text,
} from '../../src/index.ts';
import type { Random } from '../text/random.ts';
import { type RevisedSentence, revise } from '../text/revise.ts';
import { type Figure, Tally } from './figure.ts';

/** Follows spans within sentences through revisions of which each sentence's fate is known. */
export function measureReanchoring(random: Random, base: string, count: number): Figure[] {
  const tallies = {
    verbatim: new Tally(),
    moved: new Tally(),
    edited: new Tally(),
    deleted: new Tally(),
    order: new Tally(),
  };
  const size = 40_000;
  let left = count;
  while (left > 0) {
    const at = base.indexOf('\n', random.int(0, Math.max(1, base.length - size))) + 1;
    const raw = base.slice(at, base.lastIndexOf('\n', at + size));
    const older = openText(raw);
    const { newer: revised, sentences } = revise(random, raw);
    const newer = openText(revised);
    const picked: { sentence: RevisedSentence; selector: SpanSelector }[] = [];
    for (const sentence of sentences) {
      const words = pickSpan(random, raw, sentence);
      // Words that are found elsewhere too have no fate of their own.
      if (!words || raw.indexOf(words.exact) !== raw.lastIndexOf(words.exact)) continue;
      if (sentence.fate === 'deleted' && revised.includes(words.exact)) continue;
      const start = older.toCodePoint(words.start);
      const places = {
        newStart: newer.toCodePoint(sentence.newStart),
        newEnd: newer.toCodePoint(sentence.newEnd),
      };
      picked.push({
        sentence: { ...sentence, ...places },
        selector: describeSpan(older, start, older.toCodePoint(words.end)),
      });
    }
    const followed = reanchor(
      picked.map(({ selector }) => selector),
      older,
      newer,
    );
    for (const [i, { sentence, selector }] of picked.entries()) {
      const { fate } = sentence;
      const result = followed[i]!;
      const explain = () =>
        `${fate} is ${result.fate} ${result.anchor.state}: ${JSON.stringify(selector.exact)}`;
      if (fate === 'edited') tallies.edited.add(isEdited(result, selector, sentence, newer), explain);
      else if (fate === 'deleted') tallies.deleted.add(result.fate === 'DELETED', explain);
      else tallies[fate].add(isFollowed(result, selector, sentence), explain);
      if (fate === 'verbatim') tallies.order.add(result.fate === 'KEPT', explain);
      left--;
    }
  }
  return [
    tallies.verbatim.none('verbatim spans not found where they are'),
    tallies.order.share('verbatim spans not called kept', 0.001),
    tallies.moved.none('moved spans not found where they went'),
    tallies.deleted.none('deleted spans not orphaned'),
    tallies.edited.recall(
      'edited spans found in their sentence, and never called kept when they are not',
      0.99,
    ),
  ];
}

function pickSpan(
  random: Random,
  raw: string,
  { start, end }: RevisedSentence,
): { start: number; end: number; exact: string } | null {
  const words = [...raw.slice(start, end).matchAll(/\S+/g)];
  if (words.length < 4) return null;
  const first = random.int(0, words.length - 3);
  const last = random.int(first + 3, words.length);
  const from = start + words[first]!.index;
  const to = start + words[last]!.index + words[last]![0].length;
  return to - from < 20 ? null : { start: from, end: to, exact: raw.slice(from, to) };
}

function isFollowed(
  { fate, selector, anchor }: Reanchored,
  span: SpanSelector,
  sentence: RevisedSentence,
): boolean {
  if ((fate !== 'KEPT' && fate !== 'MOVED') || !selector || anchor.state !== 'EXACT') return false;
  return (
    selector.exact === span.exact && selector.start >= sentence.newStart && selector.end <= sentence.newEnd
  );
}

function isEdited(
  { fate, selector, anchor }: Reanchored,
  span: SpanSelector,
  { newStart, newEnd }: RevisedSentence,
  newer: Text,
): boolean {
  const isVerbatim = newer.slice(newStart, newEnd).includes(span.exact);
  if (fate === 'DELETED') return !isVerbatim && span.exact.length < 40;
  if (!selector || selector.start > newEnd || selector.end < newStart) return false;
  return isVerbatim ? anchor.state === 'EXACT' : anchor.state !== 'EXACT';
}
