import { describe, expect, it } from 'vitest';
import { columnChanges } from './entry-content.ts';

describe('what a log entry says was changed', () => {
  it('is column by column, without what is the same', () => {
    const content = JSON.stringify({
      before: { name: 'Ada', role: 'EDITOR', disabled_at: null },
      after: { name: 'Ada', role: 'ADMIN', version: 2, disabled_at: null },
    });
    expect(columnChanges(content)).toEqual([
      { column: 'role', before: 'EDITOR', after: 'ADMIN' },
      { column: 'version', before: null, after: '2' },
    ]);
  });

  it('is nothing where the content is of another form', () => {
    expect(columnChanges('not JSON')).toEqual([]);
    expect(columnChanges('{"columns":["name"]}')).toEqual([]);
  });
});
