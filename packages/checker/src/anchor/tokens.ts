import { foldCluster } from '../text/char-classes.ts';

export type TokenKind =
  | 'word'
  | 'number'
  | 'symbol'
  | 'dash'
  | 'quote'
  | 'ellipsis'
  | 'punctuation'
  /** Words in square brackets, put in by who quotes. */
  | 'insertion'
  /** A word with some letters in square brackets: "[T]he", "work[ed]". */
  | 'partial';

/** One word, number or mark of a raw string, with encoding folded away. */
export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the string. */
  readonly raw: string;
  /** Folded for encoding, not for case. */
  readonly key: string;
  /** `key` without case. */
  readonly low: string;
  /** UTF-16 offsets in the raw string. */
  readonly start: number;
  readonly end: number;
  /** A line end inside the word may have hidden a hyphen that belongs to it. */
  readonly brokenByLine: boolean;
}

/**
 * Cuts a raw string into tokens; linear. With `conventions`, brackets and bracketed ellipses are read as who quotes
 * means them, else as they stand.
 */
export function tokenize(raw: string, { conventions = false } = {}): Token[] {
  const tokens: Token[] = [];
  const { text, rawOffset } = withoutInvisible(raw);
  for (const match of text.matchAll(conventions ? quotingPattern : pattern)) {
    const kind = kindOf(match, conventions ? quotedKinds : kinds);
    const key = keyOf(kind, match[0], text[match.index - 1]);
    tokens.push({
      kind,
      raw: match[0],
      key,
      low: kind === 'symbol' ? key : isAscii(key) ? key.toLowerCase() : foldCluster(key),
      start: rawOffset(match.index),
      end: rawOffset(match.index + match[0].length - 1) + 1,
      brokenByLine: kind === 'word' && lineBreak.test(match[0]),
    });
  }
  return tokens;
}

/** The kinds in the order of the groups of the two patterns. */
const kinds: readonly TokenKind[] = ['word', 'number', 'ellipsis', 'dash', 'quote', 'symbol', 'punctuation'];
const quotedKinds: readonly TokenKind[] = [
  'partial',
  'ellipsis',
  'insertion',
  ...kinds.filter((kind) => kind !== 'ellipsis'),
];

function kindOf(match: RegExpMatchArray, kindOfGroup: readonly TokenKind[]): TokenKind {
  let group = 0;
  while (match[group + 1] === undefined) group++;
  return kindOfGroup[group]!;
}

const brokenLine = String.raw`[-\u00ad\u2010\u2011][ \t]*(?:\r\n|[\n\r\u2028\v\f])[ \t]*`;
const letter = String.raw`[\p{L}\p{M}\p{Nl}]`;
const ellipsis = String.raw`(…|\.(?:[ \u00a0]?\.){2,})`;
const asTheyStand = [
  String.raw`(${letter}[\p{L}\p{M}\p{N}]*(?:(?:['’‘ʼ＇]|${brokenLine})${letter}[\p{L}\p{M}\p{N}]*)*)`,
  String.raw`((?:(?<![\p{L}\p{N}])[-\u2212\u2013])?\p{Nd}+(?:[.,:．，：]\p{Nd}+|[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))*)`,
  ellipsis,
  String.raw`(--+|[\p{Pd}\u2212\u2043])`,
  String.raw`(['"’‘‚‛“”„‟«»‹›＇＂「」『』〝〞〟\u0060´′″‵‶]+)`,
  String.raw`([\p{S}\p{No}%‰&@#*§\\/])`,
  String.raw`([^\s\u00ad])`,
];
const asQuoted = [
  String.raw`(\p{L}{1,40}\[\p{L}{1,20}\]\p{L}{0,40}|\[\p{L}{1,20}\]\p{L}{1,40}(?:['’‘ʼ]\p{L}{1,20})?)`,
  String.raw`(\[ ?(?:…|\.(?: ?\.){2,}) ?\]|\( ?(?:…|\.(?: ?\.){2,}) ?\)|…|\.(?:[ \u00a0]?\.){2,})`,
  String.raw`(\[[^\[\]]{1,200}\])`,
];
const pattern = new RegExp(asTheyStand.join('|'), 'gu');
const quotingPattern = new RegExp(
  [...asQuoted, ...asTheyStand.filter((part) => part !== ellipsis)].join('|'),
  'gu',
);
const lineBreak = /[\n\r\u2028\v\f]/;
const brokenLines = new RegExp(brokenLine, 'g');
const invisible =
  /(?:(?!(?!\ufeff)[\u00ad\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}\u200b\ufeff]|\u00ad(?![ \t]*[\r\n\u2028]))+/gu;

/** The string without its invisible characters, and the way back. */
function withoutInvisible(raw: string): { text: string; rawOffset: (offset: number) => number } {
  if (raw.search(invisible) < 0) return { text: raw, rawOffset: (offset) => offset };
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  const keep = (end: number) => {
    for (let i = from; i < end; i++) offsets.push(i);
    text += raw.slice(from, end);
  };
  for (const match of raw.matchAll(invisible)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(raw.length);
  return { text, rawOffset: (offset) => offsets[offset] ?? raw.length };
}

function keyOf(kind: TokenKind, text: string, before: string | undefined): string {
  const afterDigit = before !== undefined && /\p{Nd}/u.test(before);
  switch (kind) {
    case 'word':
      return compose(text.replace(brokenLines, '')).replace(/[’‘ʼ]/g, "'");
    case 'number':
      return compose(text)
        .replace(/^[\u2212\u2013]/, '-')
        .replace(/\s/g, ' ');
    case 'ellipsis':
      return '…';
    case 'dash':
      return '-';
    case 'quote':
      // 5' and 5" are feet and inches.
      if (afterDigit && /^['"′″]$/.test(text)) return text === "'" || text === '′' ? "'" : '″';
      return '"';
    case 'symbol':
      // A superscript after a digit is an exponent and a fraction after a digit adds to it: 10² is not 102.
      return /^\p{No}$/u.test(text) && afterDigit ? text : compose(text).replace('\u2044', '/');
    case 'punctuation':
    case 'insertion':
      return compose(text);
    case 'partial':
      return compose(text.replace(/[[\]]/g, '')).replace(/[’‘ʼ]/g, "'");
  }
}

function compose(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKC');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
