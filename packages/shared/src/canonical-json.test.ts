import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units at every depth and drops what is undefined', () => {
    const value = { b: [{ z: 1, a: 2 }], a: undefined, '\u{1F600}': 1, '\uFB33': 2, '€': 3, 1: 4, '\r': 5 };
    expect(canonicalJson(value)).toBe('{"\\r":5,"1":4,"b":[{"a":2,"z":1}],"€":3,"😀":1,"\uFB33":2}');
  });

  it.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [1e20, '100000000000000000000'],
    [1e-6, '0.000001'],
    [1e-7, '1e-7'],
    [333333333.3333332, '333333333.3333332'],
    [5e-324, '5e-324'],
  ])('writes the number %s as ECMAScript does', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it('escapes what must be escaped and nothing else', () => {
    expect(canonicalJson('\u0000\b\t\n\u000B\f\r"\\/\u007F\u2028ö')).toBe(
      '"\\u0000\\b\\t\\n\\u000b\\f\\r\\"\\\\/\u007F\u2028ö"',
    );
  });

  it('gives equal values equal bytes, whatever order they were made in', () => {
    const hash = (value: JsonValue) => createHash('sha256').update(canonicalJson(value)).digest('hex');
    expect(hash({ a: 1, b: { c: [true, null], d: 'x' } })).toBe(
      hash({ b: { d: 'x', c: [true, null] }, a: 1 }),
    );
    expect(hash([1, 2])).not.toBe(hash([2, 1]));
    expect(JSON.parse(canonicalJson({ a: [1.5, 'é', { b: false }] }))).toEqual({
      a: [1.5, 'é', { b: false }],
    });
  });

  it.each([NaN, Infinity, '\uD800', { '\uDC00': 1 }, new Date(0), new Map(), () => 1, 1n])(
    'refuses what it has no form for, case %#',
    (value) => {
      expect(() => canonicalJson(value as unknown as JsonValue)).toThrow(TypeError);
    },
  );
});
