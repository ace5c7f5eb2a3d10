import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { MigrationDatasource } from '../engine/migration-adapter.ts';
import { type EngineMethod, type OpenEngine, openEngine } from '../engine/open-engine.ts';
import { SchemaEngineError } from '../engine/schema-engine-error.ts';
import { compatibilityRow } from '../migrations/schema-compatibility.ts';
import { explainAdvice, prepareRoles } from '../roles/prepare-roles.ts';
import { createDatabase } from './create-database.ts';
import { sqlDifferences } from './sql-differences.ts';

export type RpcOptions = {
  input: Readable;
  output: Writable;
  datasource: () => Promise<MigrationDatasource>;
  datamodels: [path: string, content: string][];
};

type Request = { id: number; method?: string; params?: unknown };

/** Answers the engine's JSON-RPC requests one after another until the input ends. The engine opens with the first. */
export async function serveJsonRpc({ input, output, datasource, datamodels }: RpcOptions): Promise<void> {
  let engine: Promise<OpenEngine> | undefined;
  const openOnce = () =>
    (engine ??= datasource().then((found) => openEngine({ datasource: found, datamodels })));
  let prepared: Promise<void> | undefined;
  const prepareOnce = () => (prepared ??= prepare());
  const send = (message: object) => output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { id, method, params } = JSON.parse(line) as Request;
    if (method === undefined) continue; // the CLI's answer to a print
    try {
      send({ id, result: (await answer(method, params)) ?? null });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  }

  async function answer(method: string, params: unknown): Promise<unknown> {
    if (method === 'createDatabase') return { databaseName: await createDatabase(await datasource()) };
    if (method === 'applyMigrations' || method === 'reset') await prepareOnce();
    // Of the commands, `migrate dev` alone asks this, once the database has every migration.
    if (method === 'evaluateDataLoss') print(await sqlDifferences(await datasource()));
    const run = (await openOnce()).run as (method: EngineMethod, params: unknown) => Promise<unknown>;
    if (method === 'getDatabaseVersion') return run('version', params);
    if (method === 'createMigration')
      return withCompatibility((await run(method, params)) as CreatedMigration);
    if (method !== 'diff') return run(method as EngineMethod, params);
    const { exitCode, stdout } = (await run('diff', params)) as { exitCode: number; stdout: string | null };
    print(stdout);
    return { exitCode, stdout: null };
  }

  /** Before anything is dropped or applied, what migrations need of roles is made, or refused with what to do. */
  async function prepare(): Promise<void> {
    const takesRoles = !(process.env['APP_DATABASE_URL'] && process.env['PUBLIC_DATABASE_URL']);
    const advice = await prepareRoles({ url: (await datasource()).url, takesRoles });
    if (advice.length > 0) print(`${explainAdvice(advice)}\n`);
  }

  /** Has the CLI show something. */
  function print(content: string | null): void {
    if (content) send({ id: 0, method: 'print', params: { content } });
  }
}

type CreatedMigration = { generatedMigrationName: string; migrationScript: string | null };

/** Until somebody writes otherwise, a migration serves no older code. */
function withCompatibility(created: CreatedMigration): CreatedMigration {
  const { generatedMigrationName: migration, migrationScript: script } = created;
  if (script === null) return created;
  const row = compatibilityRow({ migration, serves: migration });
  return { ...created, migrationScript: `${script.trim()}\n\n${row}\n`.trimStart() };
}

/** The shape of the native engine's errors: the CLI shows `data.message` and `data.error_code`. */
function rpcError(error: unknown): object {
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof SchemaEngineError ? error : undefined;
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: known?.isPanic ?? false, message, error_code: known?.code ?? null, meta: null },
  };
}
