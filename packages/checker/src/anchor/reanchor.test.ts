import { describe, expect, it } from 'vitest';
import { openText } from '../text/text.ts';
import { describeSpan } from './describe-span.ts';
import { reanchor } from './reanchor.ts';

const sentences = [
  'The council of Aldermouth met on Tuesday evening in the old town hall.',
  'The ferry to the island will cost 12.4 million euros, said Ida Holm.',
  'Nobody in the hall had expected so many fishermen to come and listen.',
  'The harbour fees will not rise before the summer of next year.',
];
const older = openText(sentences.join(' '));

function follow(words: string, newer: string) {
  const start = older.raw.indexOf(words);
  const text = openText(newer);
  const [followed] = reanchor([describeSpan(older, start, start + words.length)], older, text);
  return { ...followed!, words: followed!.selector?.exact };
}

describe('reanchor', () => {
  it('keeps what stands where it stood', () => {
    const newer = `A correction was added. ${older.raw}`;
    expect(follow('cost 12.4 million euros', newer)).toMatchObject({
      fate: 'KEPT',
      words: 'cost 12.4 million euros',
    });
  });

  it('tells what was moved', () => {
    const newer = [sentences[3], sentences[0], sentences[1], sentences[2]].join(' ');
    expect(follow('The harbour fees will not rise', newer)).toMatchObject({
      fate: 'MOVED',
      selector: { start: 0 },
    });
  });

  it('tells what was edited, and how', () => {
    const followed = follow('cost 12.4 million euros', older.raw.replace('12.4', '14.2'));
    expect(followed).toMatchObject({ fate: 'EDITED', words: 'cost 14.2 million euros' });
    expect(followed.anchor).toMatchObject({ state: 'ALTERED', changes: ['NUMBER'] });
  });

  it('finds words that were changed and moved', () => {
    const changed = sentences[2]!.replace('fishermen', 'fishers');
    const newer = [changed, sentences[0], sentences[1], sentences[3]].join(' ');
    expect(follow(sentences[2]!, newer)).toMatchObject({ fate: 'EDITED', words: changed });
  });

  it('follows short words that were changed where they stand', () => {
    const newer = older.raw.replace('the old town hall', 'the new town hall');
    expect(follow('the old town hall', newer)).toMatchObject({ fate: 'EDITED', words: 'the new town hall' });
  });

  it('orphans what was deleted, though something like it is new', () => {
    const newer = older.raw.replace(sentences[3]!, 'The harbour will be dredged before the winter comes.');
    expect(follow(sentences[3]!, newer)).toMatchObject({ fate: 'DELETED', selector: null });
  });

  it('follows a span that holds marks only', () => {
    const newer = `A correction was added. ${older.raw}`;
    expect(follow(',', newer)).toMatchObject({ fate: 'KEPT', words: ',' });
  });

  it('never ends within a grapheme', () => {
    const newer = older.raw.replace('euros, said', 'euros\ufe0f, said');
    expect(follow('12.4 million euros', newer)).toMatchObject({
      fate: 'KEPT',
      words: '12.4 million euros\ufe0f',
      anchor: { state: 'ENCODING' },
    });
  });

  it('keeps words of which only the encoding changed', () => {
    const newer = older.raw.replace('million euros', 'million\u00a0euros');
    expect(follow('cost 12.4 million euros', newer)).toMatchObject({
      fate: 'KEPT',
      anchor: { state: 'ENCODING' },
    });
  });

  it('orphans what was deleted, though a lookalike stood elsewhere before', () => {
    const twin = 'The ferry to the mainland will cost 12.9 million euros, said Ida Holm.';
    const both = openText(`${older.raw} ${twin}`);
    const start = both.raw.indexOf(sentences[1]!);
    const span = describeSpan(both, start, start + sentences[1]!.length);
    const newer = openText(both.raw.replace(`${sentences[1]} `, ''));
    expect(reanchor([span], both, newer)[0]).toMatchObject({ fate: 'DELETED', selector: null });
  });

  it('says UNDETERMINED when time has run out', () => {
    const span = describeSpan(older, 0, 11);
    expect(reanchor([span], older, openText(older.raw), { budgetMs: 0 })[0]!.fate).toBe('UNDETERMINED');
  });
});
