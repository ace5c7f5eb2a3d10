import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeExport } from '@verbatim/log/testing';
import { main } from '../main.ts';

let folder: string;
let out: string;
let err: string;
const made = makeExport({ lines: 30, every: 10 });
const notes = made.records.flatMap((text) => {
  const { record, note } = JSON.parse(text) as { record: string; note?: string };
  return record === 'checkpoint' ? [note!] : [];
});
const paths = { export: '', keys: '', checkpoints: '', altered: '', keysOfOthers: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-log-'));
  const write = async (name: keyof typeof paths, text: string) => {
    paths[name] = join(folder, name);
    await writeFile(paths[name], text);
  };
  await write('export', `${made.records.join('\n')}\n`);
  await write('keys', `# keys of the newsroom\n${made.keys.join('\n')}\n`);
  await write('checkpoints', notes.join('\n'));
  await write('altered', made.records.join('\n').replace('What was written at 7', 'What was written at 8'));
  await write('keysOfOthers', makeExport({ lines: 30, every: 10 }).keys.join('\n'));
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});

const verify = (...args: string[]) => main(['log', 'verify', ...args]);

describe('verbatim log verify', () => {
  it('says that everything holds, and with what', async () => {
    const status = await verify('-e', paths.export, '-c', paths.checkpoints, '-k', paths.keys);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/DESK +\d+ lines, \d+ checkpoints, 2 contents taken away lawfully/);
    expect(out).toMatch(/Everything holds\.\n$/);
    expect(out).not.toMatch(/--key/);
  });

  it('says when the keys are the export’s own', async () => {
    expect(await verify('-e', paths.export)).toBe(0);
    expect(out).toMatch(/give your own with --key/);
  });

  it('names the entry and the window, and ends with 1', async () => {
    expect(await verify('-e', paths.altered, '--json')).toBe(1);
    const report = JSON.parse(out) as { isGood: boolean; problems: unknown };
    expect(report.isGood).toBe(false);
    expect(report.problems).toMatchObject([
      { code: 'CONTENT_ALTERED', log: 'DESK', window: { after: 0, upTo: 10 } },
    ]);
  });

  it('takes no key but those given', async () => {
    expect(await verify('-e', paths.export, '-k', paths.keysOfOthers)).toBe(1);
    expect(out).toMatch(/BAD_CHECKPOINT/);
  });

  it.each([
    [['log'], /Say "verbatim log export" or "verbatim log verify"/],
    [['log', 'verify'], /Name the export/],
    [['log', 'verify', '-e', '/nowhere/export'], /Cannot read the export \/nowhere\/export: ENOENT/],
    [['log', 'verify', '-e', 'x', '-k', '/nowhere/key'], /Cannot read the keys/],
    [['log', 'verify', '-e', 'x', '--fast'], /help log/],
  ])('ends with 2 when asked badly: %j', async (args, words) => {
    expect(await main(args)).toBe(2);
    expect(err).toMatch(words);
  });

  it('says how it is used', async () => {
    expect(await main(['help', 'log'])).toBe(0);
    expect(out).toMatch(/Exit status/);
  });
});
