import { expect, it } from 'vitest';
import { batchSql, valuesByParameter } from './batch-sql.ts';

it('gives each parameter an array with a value for each set', () => {
  const sql = batchSql('SELECT ($2::text || $1::int || $2::text) AS answer');
  expect(sql).toContain('unnest($1::int[], $2::text[]) WITH ORDINALITY AS batch (p1, p2, number)');
  expect(sql).toContain('LATERAL (SELECT (batch.p2 || batch.p1 || batch.p2) AS answer)');
});

it('knows no way for a statement without parameters, or with one that is an array', () => {
  expect(batchSql(`SELECT '{}' AS answer`)).toBeNull();
  expect(batchSql('SELECT $1::text = ANY ($2::text[]) AS answer')).toBeNull();
});

it('turns sets of values about', () => {
  expect(
    valuesByParameter([
      [1, 'a', null],
      [2, 'b', 'x'],
    ]),
  ).toEqual([
    [1, 2],
    ['a', 'b'],
    [null, 'x'],
  ]);
});
