import { readFile } from 'node:fs/promises';
import {
  PRIORITIES,
  PUBLICATION_KINDS,
  PUBLICATION_STATUSES,
  ROLES,
  VERIFICATION_STATUSES,
} from '@verbatim/shared';
import { expect, test } from 'vitest';
import { $Enums } from '../index.ts';
import { generatedSql } from './generate-sql.ts';

test('what packages/shared decides stands in prisma/sql as it is decided now', async () => {
  for (const [path, text] of Object.entries(generatedSql())) {
    const written = await readFile(new URL(`../../sql/${path}`, import.meta.url), 'utf8');
    expect(written, `run: npm run sql:generate (${path})`).toBe(text);
  }
});

test('roles, statuses, kinds and priorities are the same in the schema and in packages/shared', () => {
  expect(Object.keys($Enums.Role)).toEqual([...ROLES]);
  expect(Object.keys($Enums.VerificationStatus)).toEqual([...VERIFICATION_STATUSES]);
  expect(Object.keys($Enums.PublicationStatus)).toEqual([...PUBLICATION_STATUSES]);
  expect(Object.keys($Enums.PublicationKind)).toEqual([...PUBLICATION_KINDS]);
  expect(Object.keys($Enums.Priority)).toEqual([...PRIORITIES]);
});
