import { writeFile } from 'node:fs/promises';
import { generatedSql } from '../src/sql/generate-sql.ts';

for (const [path, text] of Object.entries(generatedSql())) {
  await writeFile(new URL(`../sql/${path}`, import.meta.url), text);
}
