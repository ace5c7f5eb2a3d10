import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { CHECKER_VERSION } from './version.ts';

test('the version is that of the package', () => {
  expect(CHECKER_VERSION).toBe(manifest.version);
});
