import { describe, expect, it } from 'vitest';
import { table } from './print-table.ts';

describe('table', () => {
  it('aligns columns, counts whole, shares with three decimals', () => {
    expect(table([{ claims: 'all', cases: 1, recall: 1 }])).toBe(
      ['| claims | cases | recall |', '| ------ | ----- | ------ |', '| all    | 1     | 1.000  |'].join(
        '\n',
      ),
    );
    expect(table([])).toBe('');
  });
});
