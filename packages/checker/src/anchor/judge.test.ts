import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

const marked = (source: string, quotation: string, following = '') =>
  judge(source, quotation, { following })
    .diff.map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `-${text}-` : `+${text}+`))
    .join(' ');

describe('the word diff of an altered quotation', () => {
  it('leaves out a full stop that the quotation puts where its source goes on', () => {
    expect(
      marked(
        'We will replace the lamp before the storms',
        'We shall replace the lamp before the storms.',
        ',',
      ),
    ).toBe('We -will- +shall+ replace the lamp before the storms');
  });

  it('tells changed last words from the marks that end them', () => {
    expect(marked('the lamp before the storms', 'the lamp before the winter.')).toBe(
      'the lamp before the -storms- +winter+',
    );
    expect(marked('the lamp before the storms,”', 'the lamp before the winter.')).toBe(
      'the lamp before the -storms- +winter+ ,”',
    );
  });

  it('leaves out a capital, and gives the word as the source has it', () => {
    expect(marked('we will pay twice', 'We will pay once')).toBe('we will pay -twice- +once+');
  });

  it('keeps quotation marks and dashes of the source', () => {
    expect(marked('the “lamp” — a new one — failed', 'the "lamp" - a new one - worked')).toBe(
      'the “lamp” — a new one — -failed- +worked+',
    );
  });

  it('shows an ellipsis and a bracket as the quotation has them', () => {
    expect(marked('The lamp, which is old, will fail in May', 'The lamp … will fail in June')).toBe(
      'The lamp … will fail in -May- +June+',
    );
    expect(marked('He will not pay for the lamp', '[The keeper] will pay for the lamp')).toBe(
      '[The keeper] will -not- pay for the lamp',
    );
  });

  it('is empty where only quoting differs, which the conventions say', () => {
    const judgement = judge('we will pay', 'We will pay.', { following: ',' });
    expect(judgement).toMatchObject({ state: 'CONVENTION', diff: [] });
    expect(judgement.conventions).toMatchObject([
      { kind: 'CAPITALS', source: 'we', quotation: 'We' },
      { kind: 'FINAL_PUNCTUATION', source: '', quotation: '.' },
    ]);
  });
});
