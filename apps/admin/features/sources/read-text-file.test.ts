import { describe, expect, it } from 'vitest';
import { readTextFile } from './read-text-file.ts';

const read = (...bytes: number[]) => readTextFile(new Blob([new Uint8Array(bytes)]));

describe('readTextFile', () => {
  it('reads UTF-8 with and without its mark, and UTF-16 with it', async () => {
    expect(await readTextFile(new Blob(['Ærø “so” 🌊']))).toEqual({ text: 'Ærø “so” 🌊' });
    expect(await read(0xef, 0xbb, 0xbf, 0x61)).toEqual({ text: 'a' });
    expect(await read(0xff, 0xfe, 0x61, 0x00)).toEqual({ text: 'a' });
    expect(await read(0xfe, 0xff, 0x00, 0x61)).toEqual({ text: 'a' });
  });

  it('refuses bytes that are no text rather than guess', async () => {
    expect(await read(0x63, 0x61, 0x66, 0xe9)).toEqual({ problem: 'notText' });
  });

  it('refuses what is too big before reading it', async () => {
    expect(await readTextFile({ size: 9_000_000 } as Blob)).toEqual({ problem: 'tooBig' });
  });
});
