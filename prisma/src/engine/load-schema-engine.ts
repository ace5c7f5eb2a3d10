import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { webAssembly } from './web-assembly.ts';

export type SchemaEngine = bindings.SchemaEngine;
export type SchemaEngineClass = typeof bindings.SchemaEngine;

let loaded: Promise<SchemaEngineClass> | undefined;
let panic = '';

/**
 * Prisma's schema engine as WebAssembly: what the native engine does, without the download. It is compiled once a
 * process and takes its connections from a driver adapter.
 */
export function loadSchemaEngine(): Promise<SchemaEngineClass> {
  loaded ??= instantiate();
  return loaded;
}

/** What the engine said when it panicked, or an empty text. A panic shows as a `WebAssembly.RuntimeError`. */
export function lastPanic(): string {
  return panic;
}

async function instantiate(): Promise<SchemaEngineClass> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void (panic = message) },
  });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await webAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings.SchemaEngine;
}
