import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

const folded = (raw: string) => String.fromCharCode(...fold(raw).units);

describe('the folded view', () => {
  it.each([
    ['“It’s OLD,” he — said…', 'its old he said'],
    ['The oﬃcial ﬂag', 'the official flag'],
    ['light-\r\nhouse', 'lighthouse'],
    ['light\u00adhouse\u200b', 'lighthouse'],
    ['Ｌａｍｐ　２０２６', 'lamp 2026'],
    ['cafe\u0301', 'café'],
    ['й', 'й'],
    ['1,000.5 and a, b. c', '1,000.5 and a b c'],
    ['  a \t\r\n b  ', 'a b'],
    ['a\u0000b', 'ab'],
  ])('of %j is %j', (raw, expected) => {
    expect(folded(raw)).toBe(expected);
  });

  it('does not mix й with и, nor а with a', () => {
    expect(folded('й')).not.toBe(folded('и'));
    expect(folded('а')).not.toBe(folded('a'));
  });

  it.each(['The oﬃcial — “ﬂag”  of cafe\u0301s', '😀 light-\nhouse\r\n\r\n½ ㎏', '\u0301a\ud800 b'])(
    'leads back to the raw characters of %j',
    (raw) => {
      const { units, map } = fold(raw);
      let last = 0;
      for (let at = 0; at < units.length; at++) {
        const start = map.rawStart(at);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(map.rawEnd(at + 1)).toBeGreaterThan(start);
        expect(map.foldedAt(start)).toBeLessThanOrEqual(at);
        last = start;
      }
      expect(map.rawEnd(units.length)).toBeLessThanOrEqual(raw.length);
    },
  );
});
