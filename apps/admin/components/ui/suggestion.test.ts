import { describe, expect, it } from 'vitest';
import { unfitting } from './suggestion.ts';

const ITEMS = [
  { id: '1', label: 'Norrhaven Transit', detail: 'Statement' },
  { id: '2', label: 'Norrhaven Courier' },
  { id: '3', label: 'Meridian Wire', detail: 'of Norrhaven' },
];

describe('unfitting', () => {
  it('finds every word in label or detail, whatever the capitals', () => {
    expect(unfitting(ITEMS, 'norr')).toEqual([]);
    expect(unfitting(ITEMS, 'NORR cour')).toEqual(['1', '3']);
    expect(unfitting(ITEMS, 'transit statement')).toEqual(['2', '3']);
  });

  it('names all when none has the words', () => {
    expect(unfitting(ITEMS, 'norrhaven harbour')).toEqual(['1', '2', '3']);
  });

  it('names none when nothing is looked for', () => {
    expect(unfitting(ITEMS, '  ')).toEqual([]);
  });
});
