import { readdirSync, readFileSync } from 'node:fs';
import { USER_ERROR_CODES } from '@verbatim/shared';
import { expect, it } from 'vitest';

it('every code of a refusal has a test that is refused with it', () => {
  const folder = new URL('.', import.meta.url);
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !import.meta.url.endsWith(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  expect(Object.keys(USER_ERROR_CODES).filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
