#!/usr/bin/env node
// What PRISMA_SCHEMA_ENGINE_BINARY points to. It only makes Node read TypeScript; the work is in src/engine-shim/.
import { register } from 'tsx/esm/api';

register();
const { runSchemaEngine } = await import('../src/engine-shim/run-schema-engine.ts');
await runSchemaEngine(process.argv.slice(2));
