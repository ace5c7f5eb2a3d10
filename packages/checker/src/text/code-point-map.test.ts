import { expect, it } from 'vitest';
import { mapCodePoints } from './code-point-map.ts';

it.each(['', 'plain', '😀 lamp 😀', 'a\ud800b\udc00c', '\udc00😀\ud800'])('maps %j there and back', (raw) => {
  const map = mapCodePoints(raw);
  const points = [...raw];
  expect(map.length).toBe(points.length);
  let utf16 = 0;
  points.forEach((point, at) => {
    expect(map.toUtf16(at)).toBe(utf16);
    expect(map.toCodePoint(utf16)).toBe(at);
    utf16 += point.length;
  });
  expect(map.toUtf16(points.length + 5)).toBe(raw.length);
  expect(map.toCodePoint(-1)).toBe(0);
});
