import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationDatasource } from '../engine/migration-adapter.ts';
import { resolveEmbeddedUrl } from '../embedded/embedded-url.ts';
import { runDatabaseCommand } from './database-command.ts';
import { serveJsonRpc } from './serve-json-rpc.ts';

/**
 * Speaks the language of Prisma's native schema engine, so that Prisma's own CLI can be pointed here:
 * `cli can-connect-to-database` and `cli create-database` answer by exit code, everything else is JSON-RPC 2.0, a
 * message a line, until the input ends. A URL whose host is `embedded` means the embedded database.
 * @param argv what the CLI passes: --datasource JSON, --datamodels PATH (repeated), and options that change nothing
 */
export async function runSchemaEngine(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      datasource: { type: 'string' },
      datamodels: { type: 'string', multiple: true },
      'enabled-preview-features': { type: 'string' },
      'extension-types': { type: 'string' },
      version: { type: 'boolean' },
    },
  });
  if (values.version) {
    process.stdout.write(`schema-engine-wasm ${bindings.version()}\n`);
    return;
  }
  const datasource = () => findDatasource(values.datasource);
  if (positionals[0] === 'cli') {
    process.exit(await runDatabaseCommand(positionals[1], datasource));
  }
  const datamodels = (values.datamodels ?? []).map(readDatamodel);
  await serveJsonRpc({ input: process.stdin, output: process.stdout, datasource, datamodels });
  process.exit(0);
}

async function findDatasource(json: string | undefined): Promise<MigrationDatasource> {
  const { url, shadowDatabaseUrl } = JSON.parse(json ?? '{}') as Partial<MigrationDatasource>;
  if (!url) throw new Error('prisma.config.ts names no database: set DATABASE_URL');
  return { url: await resolveEmbeddedUrl(url), shadowDatabaseUrl: shadowDatabaseUrl || undefined };
}

function readDatamodel(path: string): [string, string] {
  return [path, readFileSync(path, 'utf8')];
}
