import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../usage-error.ts';

/** Larger files are refused: a book has about a million characters. In bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A text that begins with a tag of a page, whatever declarations and comments stand before it. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|header|nav|div|p|h[1-6])(?=[\s>/])/i;

/**
 * Reads a text file, or standard input for `-`.
 * @param path where the text is
 * @param what what it is, for messages, such as "source"
 * @returns the text, without a byte order mark, with line ends as they are
 * @throws {UsageError} when it cannot be read, is not text in UTF-8, is HTML, or is empty
 */
export async function readText(path: string, what: string): Promise<string> {
  const bytes = path === '-' ? await buffer(process.stdin) : await readBytes(path, what);
  const name = path === '-' ? 'standard input' : path;
  if (bytes.length > MOST_BYTES) throw new UsageError(`The ${what} ${name} is larger than 64 MiB. Split it.`);
  const text = decode(bytes);
  if (text === null)
    throw new UsageError(`The ${what} ${name} is not text in UTF-8. Save it as UTF-8 and try again.`);
  if (text.includes('\0'))
    throw new UsageError(
      `The ${what} ${name} holds NUL characters, so it is no plain text. Save it as plain text in UTF-8.`,
    );
  if (HTML.test(text))
    throw new UsageError(
      `The ${what} ${name} is HTML, whose tags and scripts are not the text. Open it in a browser and save it as text.`,
    );
  if (text.trim() === '') throw new UsageError(`The ${what} ${name} is empty.`);
  return text;
}

async function readBytes(path: string, what: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EACCES: 'it may not be read',
      EISDIR: 'it is a directory',
      ERR_FS_FILE_TOO_LARGE: 'it is too large',
    };
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(`Cannot read the ${what} ${path}: ${reasons[code] ?? code}.`);
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
