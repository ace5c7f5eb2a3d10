import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** Journeys in a real browser: one at a time, since browser, desk and API share the machine. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], globalSetup: [] } },
  defineConfig({
    test: {
      include: ['e2e/**/*.test.ts'],
      globalSetup: ['e2e/support/global-setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: 1,
      fileParallelism: false,
    },
  }),
);
