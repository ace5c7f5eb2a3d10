import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDiscrepancies, readMatches, readRetrieval } from './read-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: string[]): string {
  const path = join(folder, `${String(lines.length)}-${String(lines.join('').length)}.jsonl`);
  writeFileSync(path, lines.join('\n') + '\n');
  return path;
}

describe('reading cases', () => {
  it('reads lines of JSON', () => {
    const line = { claim: 'a', sentences: ['b'], gold: [[0]] };
    expect(readRetrieval(file(JSON.stringify(line), '', JSON.stringify(line)))).toEqual([line, line]);
  });

  it('reads a pool and its queries', () => {
    const pool = [{ id: 'x', text: 't' }];
    const path = file(JSON.stringify({ pool }), JSON.stringify({ query: 'q', gold: ['x'] }));
    expect(readMatches(path)).toEqual({ pool, queries: [{ query: 'q', gold: ['x'] }] });
  });

  it('says where a line is wrong', () => {
    expect(() => readDiscrepancies(file('{"claim":'))).toThrow('line 1: this is not JSON');
    expect(() => readDiscrepancies(file('{"claim":"a","passage":"b","label":"maybe"}'))).toThrow('"label"');
    expect(() => readRetrieval(file('{"claim":"a","sentences":"b"}'))).toThrow('"sentences"');
  });
});
