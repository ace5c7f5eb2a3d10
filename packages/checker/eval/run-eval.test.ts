import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const tsx = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
const write = (name: string, ...lines: unknown[]) =>
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
const command = [tsx, join(here, 'run-eval.ts')];
const env = { ...process.env, INIT_CWD: '' };

write('retrieval-x.jsonl', { claim: 'Ferry fares', sentences: ['Rain.', 'Ferry fares rose.'], gold: [[1]] });
write('discrepancy-x.jsonl', { claim: 'It cost $5.', passage: 'It cost $6.', label: 'inconsistent' });
write('match-x.jsonl', { pool: [{ id: 'a', text: 'Ferry fares' }] }, { query: 'ferry', gold: ['a'] });
write('sentences-x.jsonl', { text: 'One. Two.', ends: [4, 9] });
write('quotations-x.jsonl', { text: '“We will open again,” she said.', quotations: [{ start: 1, end: 19 }] });
afterAll(() => rmSync(folder, { recursive: true }));

describe('the eval command', () => {
  it('reads every form', () => {
    const out = execFileSync(process.execPath, [...command, '--data', folder, '--json'], {
      env,
      encoding: 'utf8',
    });
    const scores = JSON.parse(out);
    expect(scores['retrieval-x.jsonl'].all.hitAt1).toBe(1);
    expect(scores['discrepancy-x.jsonl'].all.recall).toBe(1);
    expect(scores['match-x.jsonl'].meanReciprocalRank).toBe(1);
    expect(scores['sentences-x.jsonl'].f1).toBe(1);
    expect(scores['quotations-x.jsonl'].f1).toBe(1);
  }, 30_000);

  it('prints tables', () => {
    const out = execFileSync(process.execPath, [...command, '--data', folder], { env, encoding: 'utf8' });
    expect(out).toContain('## retrieval-x.jsonl');
    expect(out).toContain('| hitAt1');
  }, 30_000);

  it('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('--data DIR');
  }, 30_000);
});
