import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProjectCopy, copyProject } from './project-copy.ts';

// The tests build on one another: a database is made, migrated, changed by a new migration, and reset.
let project: ProjectCopy;

beforeAll(() => {
  project = copyProject();
});

afterAll(() => project.remove());

test('migrate deploy makes the embedded database and applies every migration, without a download', async () => {
  const { status, output } = await project.prisma(['migrate', 'deploy']);
  expect(output).toContain('All migrations have been successfully applied.');
  expect(status).toBe(0);
});

test('migrate status finds nothing to do', async () => {
  const { status, output } = await project.prisma(['migrate', 'status']);
  expect(output).toContain('Database schema is up to date!');
  expect(status).toBe(0);
});

test('the migrations say exactly what the schema says', async () => {
  const from = ['--from-migrations', 'prisma/migrations'];
  const { status, output } = await project.prisma([
    'migrate',
    'diff',
    ...from,
    '--to-schema',
    'prisma/schema',
    '--exit-code',
  ]);
  expect(output).toContain('No difference detected.');
  expect(status).toBe(0);
});

test('a diff is told by exit code 2 and shown as SQL', async () => {
  const to = ['--to-schema', 'prisma/schema', '--script', '--exit-code'];
  const { status, output } = await project.prisma(['migrate', 'diff', '--from-empty', ...to]);
  expect(output).toContain('CREATE TABLE "claims"');
  expect(status).toBe(2);
});

test('migrate dev writes the next migration and applies it', async () => {
  const schema = join(project.folder, 'prisma/schema/claims.prisma');
  writeFileSync(
    schema,
    readFileSync(schema, 'utf8').replace(/^model Claimant \{$/m, '$&\n  nickname String?'),
  );
  const { output } = await project.prisma(['migrate', 'dev', '--name', 'nickname'], { terminal: true });
  expect(output).toContain('Your database is now in sync with your schema.');
  const migrations = join(project.folder, 'prisma/migrations');
  const made = readdirSync(migrations).find((name) => name.endsWith('_nickname'))!;
  const sql = readFileSync(join(migrations, made, 'migration.sql'), 'utf8');
  expect(sql).toBe(`-- AlterTable
ALTER TABLE "claimants" ADD COLUMN     "nickname" TEXT;

-- The oldest code that this serves.
INSERT INTO schema_compatibility (migration, serves_code_from) VALUES ('${made}', '${made}');
`);
  expect(output).not.toContain('prisma/sql and the migrations differ');
});

test('migrate dev says when prisma/sql and the migrations differ, and what to do', async () => {
  const file = join(project.folder, 'prisma/sql/log/largest_power_below.sql');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('IMMUTABLE', 'STABLE'));
  const { output } = await project.prisma(['migrate', 'dev'], { terminal: true });
  expect(output).toContain('prisma/sql and the migrations differ:');
  expect(output).toContain(
    'The function largest_power_below(bigint) differs: prisma/sql/log/largest_power_below.sql has the newest text.',
  );
  expect(output).toContain('Run: npm run sql:migration -- --name what-it-does');
  writeFileSync(file, text);
});

test('migrate reset applies every migration to an empty database', async () => {
  const { status, output } = await project.prisma(['migrate', 'reset', '--force']);
  expect(output).toContain('Database reset successful');
  expect(output).toContain('_nickname');
  expect(status).toBe(0);
});

test('db pull reads the schema back', async () => {
  const { status, output } = await project.prisma(['db', 'pull', '--print']);
  expect(output).toContain('model PublicClaim {');
  expect(status).toBe(0);
});

test('generate writes the client', async () => {
  const { status, output } = await project.prisma(['generate']);
  expect(output).toContain('Generated Prisma Client');
  expect(status).toBe(0);
});
