import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { schemaDocuments } from '../schema-documents.ts';

for (const { path, sdl } of schemaDocuments()) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), sdl);
  console.log(`wrote ${path}`);
}
