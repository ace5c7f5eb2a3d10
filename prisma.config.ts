import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The command tells nobody that it was run.
process.env['CHECKPOINT_DISABLE'] ||= '1';

// Prisma's CLI would download its native schema engine; ours is in the clone. Windows cannot run a script as a program.
if (process.platform !== 'win32') {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ||= inRoot('prisma/bin/schema-engine.mjs');
}

export default defineConfig({
  schema: inRoot('prisma/schema'),
  migrations: {
    path: inRoot('prisma/migrations'),
    seed: 'node node_modules/tsx/dist/cli.mjs --tsconfig apps/api/tsconfig.json apps/api/src/commands/seed.ts',
  },
  datasource: {
    // The host "embedded" stands for the embedded database, which the engine starts when nothing else has.
    url: process.env['DATABASE_URL'] || 'postgresql://embedded/verbatim',
    ...(process.env['SHADOW_DATABASE_URL'] && { shadowDatabaseUrl: process.env['SHADOW_DATABASE_URL'] }),
  },
});
