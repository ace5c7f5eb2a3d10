import { describe, expect, it } from 'vitest';
import { logVariables, readLogFilter } from './log-filter.ts';

describe('the filter of the log', () => {
  it('reads what an address says, and leaves out what it does not know', () => {
    expect(
      readLogFilter({ by: ' 7 ', action: 'CHANGED', kind: 'NOTHING', from: '2026-02-30x', until: '' }),
    ).toEqual({
      by: '7',
      action: 'CHANGED',
      kind: null,
      claim: null,
      from: null,
      until: null,
    });
  });

  it('takes whole days, the last one to its end', () => {
    const filter = readLogFilter({ from: '2026-02-27', until: '2026-02-28' });
    expect(logVariables(filter)).toMatchObject({
      from: '2026-02-27T00:00:00Z',
      until: '2026-03-01T00:00:00.000Z',
    });
  });
});
