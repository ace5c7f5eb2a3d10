import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Paints words for a terminal; leaves them as they are where there is none or colour is not wanted. */
export type Paint = (format: Format, words: string) => string;

/**
 * A painter for a stream, by the usual signs: NO_COLOR, FORCE_COLOR, and whether a person is looking.
 */
export function painterFor(
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Paint {
  const forced = env['FORCE_COLOR'];
  const wanted = env['NO_COLOR'] ? false : forced !== undefined ? forced !== '0' : Boolean(stream.isTTY);
  return wanted
    ? (format, words) => styleText(format, words, { validateStream: false })
    : (_format, words) => words;
}
