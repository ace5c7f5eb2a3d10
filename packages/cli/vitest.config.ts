import { defineConfig } from 'vitest/config';

/** Each test starts the command in a process of its own, which takes a while on a busy machine. */
export default defineConfig({ test: { testTimeout: 60_000 } });
