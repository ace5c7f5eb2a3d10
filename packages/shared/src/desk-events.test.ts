import { expect, it } from 'vitest';
import { isLater } from './desk-events.ts';

it.each([
  ['10-1', '9-7', true],
  ['9-7', '10-1', false],
  ['10-10', '10-9', true],
  ['10-9', '10-9', false],
  ['9007199254740993-1', '9007199254740992-1', true],
])('says whether %s comes after %s', (place, other, later) => {
  expect(isLater(place, other)).toBe(later);
});
