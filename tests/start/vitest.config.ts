import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['start/**/*.test.ts'],
    testTimeout: 150_000,
    hookTimeout: 150_000,
    fileParallelism: false,
  },
});
