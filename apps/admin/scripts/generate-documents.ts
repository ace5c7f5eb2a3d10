/**
 * Writes `generated/documents.ts`: types and typed documents for every `*.graphql` file of the desk, checked against the
 * API's committed schema. `DESK_SCHEMA_FILE` names another schema file.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, buildSchema, parse, validate } from 'graphql';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const schemaFile = process.env['DESK_SCHEMA_FILE'] ?? path.resolve(root, '../api/schema/desk.graphql');
const outputFile = path.join(root, 'generated/documents.ts');

const schema = buildSchema(await readFile(schemaFile, 'utf8'));
const documents = await Promise.all(
  (await graphqlFiles(root)).map(async (location) => ({
    location,
    document: parse(await readFile(location, 'utf8')),
  })),
);

const problems = validate(schema, joined(documents.map(({ document }) => document)));
if (problems.length > 0) {
  for (const problem of problems) console.error(problem.toString());
  process.exit(1);
}

const config = {
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  immutableTypes: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string' },
};
const code = await codegen({
  filename: outputFile,
  schema: parse(await readFile(schemaFile, 'utf8')),
  schemaAst: schema,
  documents,
  config,
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
});
await mkdir(path.dirname(outputFile), { recursive: true });
await writeFile(outputFile, code);
console.log(`${documents.length} documents → ${path.relative(process.cwd(), outputFile)}`);

async function graphqlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const skipped = new Set(['node_modules', 'generated', '.next', '.turbo']);
  const nested = entries
    .filter((entry) => !skipped.has(entry.name))
    .map(async (entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return graphqlFiles(file);
      return entry.name.endsWith('.graphql') ? [file] : [];
    });
  return (await Promise.all(nested)).flat().sort();
}

function joined(parts: readonly DocumentNode[]): DocumentNode {
  return { kind: parts[0]!.kind, definitions: parts.flatMap((part) => part.definitions) };
}
