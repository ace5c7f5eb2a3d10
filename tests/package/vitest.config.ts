import { defineConfig } from 'vitest/config';

/** Packages as they are published: packed, installed in an empty folder, run in Node and in a browser. */
export default defineConfig({
  test: { include: ['package/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
