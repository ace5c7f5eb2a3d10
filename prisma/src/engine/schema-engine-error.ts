import { lastPanic } from './load-schema-engine.ts';
import type { Refusal } from './migration-adapter.ts';
import { webAssembly } from './web-assembly.ts';

/** A refusal of the schema engine. `code` is Prisma's (P3005, P3009, …) where there is one. */
export class SchemaEngineError extends Error {
  readonly code: string | undefined;
  readonly isPanic: boolean;

  constructor(message: string, details: { code?: string; isPanic?: boolean; cause: unknown }) {
    super(message, { cause: details.cause });
    this.name = 'SchemaEngineError';
    this.code = details.code;
    this.isPanic = details.isPanic ?? false;
  }
}

/** Where the driver adapter keeps errors that are not PostgreSQL's; the engine only passes their number on. */
export type ErrorRegistry = { consumeError(id: number): { error: unknown } | undefined };

export type ErrorDetails = { registry: ErrorRegistry; refusedScript: Refusal | undefined };

export function toSchemaEngineError(
  error: unknown,
  { registry, refusedScript }: ErrorDetails,
): SchemaEngineError {
  if (error instanceof webAssembly.RuntimeError) {
    return new SchemaEngineError(lastPanic() || error.message, { isPanic: true, cause: error });
  }
  if (!(error instanceof Error)) return new SchemaEngineError(String(error), { cause: error });
  const original = keptError(error.message, registry);
  if (original !== undefined) return new SchemaEngineError(original.message, { cause: original });
  const migration = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  if (migration !== undefined && refusedScript !== undefined && !('code' in error)) {
    return new SchemaEngineError(explainRefusedMigration(migration, refusedScript), {
      code: 'P3018',
      cause: error,
    });
  }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return new SchemaEngineError(error.message.trim(), { ...code, cause: error });
}

function explainRefusedMigration(migration: string, { code, message }: Refusal): string {
  return (
    `The migration ${migration} failed, and no other is applied until it is said how it stands.\n` +
    `PostgreSQL said: ${message} (${code})\n\n` +
    `Unless it commits by itself, nothing of it is in the database: npx prisma migrate resolve --rolled-back ${migration}`
  );
}

function keptError(message: string, registry: ErrorRegistry): Error | undefined {
  const number = /External error id#(\d+)/.exec(message)?.[1];
  const kept = number === undefined ? undefined : registry.consumeError(Number(number))?.error;
  return kept instanceof Error ? kept : undefined;
}
