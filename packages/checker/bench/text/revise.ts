import type { Damage } from '../damage/damage.ts';
import { meaningDamage } from '../damage/meaning.ts';
import { noiseDamage } from '../damage/noise.ts';
import { composeNews } from './compose-news.ts';
import type { Random } from './random.ts';

/** A sentence of the older text and what the revision did with it. */
export interface RevisedSentence {
  readonly fate: 'verbatim' | 'moved' | 'edited' | 'deleted';
  /** UTF-16 offsets in the older text. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offset in the newer text; -1 when deleted. */
  readonly newStart: number;
  readonly newEnd: number;
}

export interface Revision {
  readonly newer: string;
  readonly sentences: readonly RevisedSentence[];
}

const edits: readonly Damage[] = [
  ...meaningDamage,
  ...noiseDamage.filter(({ name }) => /^word|^5%/.test(name)),
];

/** Revises a text as an editor does: sentences edited, deleted and added, paragraphs moved. */
export function revise(random: Random, older: string): Revision {
  const paragraphs = splitKeeping(older, /\n/g).map(({ start, end }) => {
    const isMoved = random.chance(0.03);
    const sentences = splitKeeping(older.slice(start, end), /(?<=[.:?!]) (?=\p{Lu})/gu).map((sentence) => {
      const from = start + sentence.start;
      const until = start + sentence.end;
      return { ...reviseSentence(random, older.slice(from, until), isMoved), start: from, end: until };
    });
    return { isMoved, sentences };
  });
  const order = moveSome(
    random,
    paragraphs.map((_, i) => i),
    (i) => paragraphs[i]!.isMoved,
  );
  let newer = '';
  const revised: RevisedSentence[] = [];
  for (const i of order) {
    for (const { fate, text, start, end } of paragraphs[i]!.sentences) {
      const newStart = fate === 'deleted' ? -1 : newer.length;
      newer += fate === 'deleted' ? '' : text;
      revised.push({ fate, start, end, newStart, newEnd: newer.length });
      if (fate !== 'deleted') newer += ' ';
      if (random.chance(0.02)) newer += `${composeNews(random, 1).split('. ')[0]!} `;
    }
    newer = `${newer.trimEnd()}\n`;
  }
  return { newer, sentences: revised.sort((a, b) => a.start - b.start) };
}

function reviseSentence(
  random: Random,
  text: string,
  isMoved: boolean,
): Pick<RevisedSentence, 'fate'> & { text: string } {
  const verbatim = { fate: isMoved ? 'moved' : 'verbatim', text } as const;
  const chance = random.next();
  if (chance < 0.04) return { fate: 'deleted', text: '' };
  if (chance > 0.1 || text.length < 40) return verbatim;
  const damaged = random.pick(edits).apply(random, text);
  return damaged ? { fate: 'edited', text: damaged.quote } : verbatim;
}

function splitKeeping(text: string, separator: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    if (match.index > start) parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

function moveSome(random: Random, items: readonly number[], isMoved: (item: number) => boolean): number[] {
  const order = items.filter((item) => !isMoved(item));
  for (const item of items.filter(isMoved)) order.splice(random.int(0, order.length + 1), 0, item);
  return order;
}
