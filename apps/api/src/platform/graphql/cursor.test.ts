import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const place = { at: new Date('2024-01-23T17:30:00.123Z'), id: '0b5c2d3e-1f2a-4b3c-8d4e-5f6a7b8c9d0e' };

describe('cursors', () => {
  it('come back as they went out', () => {
    expect(decodeCursor(encodeCursor(place))).toEqual(place);
  });

  it.each([
    '',
    'nonsense',
    '%%%',
    encodeCursor(place).slice(0, -4),
    Buffer.from('1.2.3').toString('base64url'),
  ])('that are none of ours are told apart: %s', (cursor) => {
    expect(decodeCursor(cursor)).toBeNull();
  });
});
