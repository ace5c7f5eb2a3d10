import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '.next/**'] },
  // Server-only modules are tested as the server loads them.
  resolve: { conditions: ['react-server', 'node', 'import', 'default'] },
});
