import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What takes too long for every run: 64 editors, 10,000 edits, 50 claims. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['api/concurrent-editors.test.ts'],
      env: { EDITORS: '64', EDITS: '10000', CLAIMS: '50' },
    },
  }),
);
