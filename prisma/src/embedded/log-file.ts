import { fstatSync, openSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

const TURN_AT = 10_000_000;

/**
 * Opens a log file to append to. One that has grown past 10 MB becomes `<path>.1` first, so two are kept at most.
 * @returns its descriptor and where, in bytes, what is written from now on begins
 */
export function openLog(path: string): { descriptor: number; start: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > TURN_AT) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a', 0o600);
  return { descriptor, start: fstatSync(descriptor).size };
}

/** What a log file holds from a byte on, at most 4,000 bytes of it. */
export async function readLog(path: string, start: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4000), 0, 4000, start);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await file.close();
  }
}
