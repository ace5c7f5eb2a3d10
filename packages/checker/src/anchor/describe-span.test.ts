import { describe, expect, it } from 'vitest';
import { openText } from '../text/text.ts';
import { describeSpan } from './describe-span.ts';

const occurrences = (raw: string, part: string) => raw.split(part).length - 1;

describe('describeSpan', () => {
  it('gives the words, the place in code points and a little context', () => {
    const text = openText('😀 The lamp of the old lighthouse will be replaced in May.');
    expect(describeSpan(text, 6, 10)).toEqual({
      exact: 'lamp',
      prefix: '😀 The ',
      suffix: ' of the old ligh',
      start: 6,
      end: 10,
    });
  });

  it('takes as much context as tells the place from its equals', () => {
    const raw = `${'The lamp was lit at nine and it burned until four. '.repeat(3)}Nobody saw it.`;
    const text = openText(raw);
    for (const at of [4, 55, 106]) {
      const { prefix, exact, suffix } = describeSpan(text, at, at + 4);
      expect(exact).toBe('lamp');
      expect(occurrences(raw, prefix + exact + suffix)).toBe(1);
    }
    expect(describeSpan(text, 4, 8).suffix.length).toBeLessThan(160);
  });

  it('never cuts a surrogate pair or a combined character', () => {
    const raw = `${'👩‍👩‍👧 e\u0301 '.repeat(4)}lamp${' 👩‍👩‍👧 e\u0301'.repeat(4)}`;
    const at = openText(raw).toCodePoint(raw.indexOf('lamp'));
    const { prefix, suffix } = describeSpan(openText(raw), at, at + 4);
    expect(prefix).toMatch(/^(?:👩‍👩‍👧|e\u0301| )/u);
    expect(suffix).toMatch(/(?:👩‍👩‍👧|e\u0301| )$/u);
    expect(raw.endsWith(prefix, raw.indexOf('lamp'))).toBe(true);
  });

  it('cuts a span outside of the text to it', () => {
    expect(describeSpan(openText('lamp'), -5, 99)).toEqual({
      exact: 'lamp',
      prefix: '',
      suffix: '',
      start: 0,
      end: 4,
    });
    expect(describeSpan(openText(''), 0, 1)).toMatchObject({ exact: '', start: 0, end: 0 });
  });
});
