import { LIMITS } from '@verbatim/shared';

/** Bytes of a file that can hold a text of the greatest length. */
const MOST_BYTES = LIMITS.snapshotText * 4;

/** What became of a file: its text, or why it is none that the desk can take. */
export type ReadFile = { readonly text: string } | { readonly problem: 'tooBig' | 'notText' };

/**
 * The text of a file in UTF-8 or UTF-16. Nothing is guessed: bytes that are neither are refused, since a wrong guess
 * would make other words of the source.
 */
export async function readTextFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { problem: 'tooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'notText' };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
