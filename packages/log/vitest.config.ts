import { defineConfig } from 'vitest/config';

/** Some tests go through every tree up to a size, which takes a while on a busy machine. */
export default defineConfig({ test: { testTimeout: 60_000 } });
