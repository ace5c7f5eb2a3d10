/** Words of a text with what stands around them, as a TextQuoteSelector has them. */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Longer quotations, in UTF-16 units, are named by how they begin and end. */
const LONGEST_EXACT = 200;
/** Words that name the beginning or the end of a long quotation, and words of what stands around any. */
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

/**
 * The address of a page that opens at words of it: a text fragment as the WICG's “URL Fragment Text Directives”
 * describe it, `#:~:text=prefix-,start,end,-suffix`. Browsers look for whole words, and for each part within one
 * block: a quotation that begins or ends within a word is widened by what stands around it, one of several lines is
 * named by its ends, and context stops at the end of a line.
 * @param url address of the page; a fragment of its own is kept, a text directive of its own is not
 * @returns the address, or that of the page when the words have no letter or digit to look for
 */
export function linkToWords(url: string, { exact, prefix, suffix }: QuotedWords): string {
  const begun = /^[\p{L}\p{M}\p{N}]/u.test(exact) ? (/[\p{L}\p{M}\p{N}]+$/u.exec(prefix)?.[0] ?? '') : '';
  const rest = /[\p{L}\p{M}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{M}\p{N}]+/u.exec(suffix)?.[0] ?? '') : '';
  const lines = `${begun}${exact}${rest}`.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (lines.length === 0) return url;
  const before = wordsBefore(prefix.slice(0, prefix.length - begun.length));
  const after = wordsAfter(suffix.slice(rest.length));
  const parts = [
    ...(before === '' ? [] : [`${encode(before)}-`]),
    ...rangeOf(lines).map(encode),
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ];
  const [page, fragment = ''] = url.split(/#(.*)/s);
  return `${page}#${fragment.split(':~:')[0]}:~:text=${parts.join(',')}`;
}

/** The quotation, or how it begins and ends when it is long or runs over lines. */
function rangeOf(lines: readonly string[]): string[] {
  const [first, last] = [wordsOf(lines[0]!), wordsOf(lines.at(-1)!)];
  if (lines.length > 1) return [first.slice(0, EDGE_WORDS).join(' '), last.slice(-EDGE_WORDS).join(' ')];
  if (lines[0]!.length <= LONGEST_EXACT || first.length < 2 * EDGE_WORDS) return [first.join(' ')];
  return [first.slice(0, EDGE_WORDS).join(' '), first.slice(-EDGE_WORDS).join(' ')];
}

/** The last words before the quotation on its line; the first of what is known may be cut off, so it is left out. */
function wordsBefore(prefix: string): string {
  const lines = prefix.split('\n');
  const words = wordsOf(lines.at(-1)!);
  const whole = lines.length > 1 || /^\s/.test(prefix) ? words : words.slice(1);
  return whole.slice(-CONTEXT_WORDS).join(' ');
}

/** The first words after the quotation on its line; the last of what is known may be cut off, so it is left out. */
function wordsAfter(suffix: string): string {
  const lines = suffix.split('\n');
  const words = wordsOf(lines[0]!);
  const whole = lines.length > 1 || /\s$/.test(suffix) ? words : words.slice(0, -1);
  return whole.slice(0, CONTEXT_WORDS).join(' ');
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/u).filter((word) => word !== '');
}

/** Percent-encoding; `-`, `,` and `&` mean something in a text directive, and the first is left as it is otherwise. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
