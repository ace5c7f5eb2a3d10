import { createPool } from '@verbatim/database';
import { createTestDatabase, type TestDatabase } from '@verbatim/database/testing';
import { canonicalJson, type JsonValue } from '@verbatim/shared';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let app: Pool;

beforeAll(async () => {
  database = await createTestDatabase(inject('cluster'));
  app = createPool({ url: database.appUrl, max: 1 });
});

afterAll(async () => {
  await app.end();
  await database.drop();
});

describe('canonical JSON made by the database', () => {
  it('is that of the code', async () => {
    const values: JsonValue[] = [
      {},
      [],
      {
        b: [1, -2.5, 0, 100, 1_000_000, 0.000_12, 123_456_789_012_345],
        a: { Z: null, z: true, ab: false, A: 'x' },
      },
      'quote " backslash \\ slash / \b\f\n\r\t \u0001\u001f\u007f\u0080\u2028\u2029 é ß 😀 \ufffd',
      { '"': 1, '\\': 2, '\n': 3, '': 4, _: 5, 'a b': 6, a_b: 7, aB: 8 },
    ];
    for (const value of values) {
      const { rows } = await app.query<{ text: string }>('SELECT canonical_json($1) AS text', [
        JSON.stringify(value),
      ]);
      expect(rows[0]?.text).toBe(canonicalJson(value));
    }
  });

  it.each(['{"ä": 1}', '1e300', '0.0000001', '0.1234567890123456', '1234567890123456'])(
    'refuses %s',
    async (json) => {
      await expect(app.query('SELECT canonical_json($1)', [json])).rejects.toThrow(/canonical_json/);
    },
  );
});
