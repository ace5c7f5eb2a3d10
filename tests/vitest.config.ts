import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const graphql = fileURLToPath(new URL('../node_modules/graphql/index.mjs', import.meta.url));

export default defineConfig({
  // Vitest would load graphql twice, as ESM for us and as CommonJS for packages, and neither knows the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['api/**/*.test.ts'],
    globalSetup: ['support/global-setup.ts'],
    server: { deps: { inline: [/type-graphql/, /graphql-scalars/, /@apollo/, /@as-integrations/] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
