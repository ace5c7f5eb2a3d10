/** A mark that opens a quotation, and those that may close it. */
export interface QuoteMark {
  readonly closes: readonly string[];
  /** Also an apostrophe. */
  readonly isSingle: boolean;
}

const double = (...closes: string[]): QuoteMark => ({ closes, isSingle: false });
const single = (...closes: string[]): QuoteMark => ({ closes, isSingle: true });

/**
 * By the opening mark. The same character opens in one country and closes in another: “ closes „ in German, ”
 * opens in Swedish, » opens in Danish.
 */
export const quoteMarks: ReadonlyMap<string, QuoteMark> = new Map([
  ['“', double('”')],
  ['”', double('”')],
  ['„', double('“', '”', '‟')],
  ['‟', double('”')],
  ['"', double('"')],
  ['＂', double('＂')],
  ['``', double("''")],
  ["''", double("''")],
  [',,', double('"', '“', '”', "''")],
  ['″', double('″')],
  ['«', double('»')],
  ['»', double('«', '»')],
  ['‹', double('›')],
  ['›', double('‹', '›')],
  ['「', double('」')],
  ['『', double('』')],
  ['《', double('》')],
  ['〝', double('〞', '〟')],
  ['‘', single('’')],
  ['’', single('’')],
  ['‚', single('‘', '’')],
  ['‛', single('’')],
  ["'", single("'")],
  ['＇', single('＇')],
  ['`', single('`', "'", '’')],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['bdquo', '„'],
  ['sbquo', '‚'],
]);

/** The mark that a stretch of a claim stands for: itself, or the one that an HTML entity names. */
export function markOf(found: string): string {
  if (!found.startsWith('&')) return found;
  const name = found.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return entities.get(name)!;
  return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

/**
 * Whether a mark belongs to the words: the inches in 5'6", where a later mark closes; the sign before the last letter
 * of a Hebrew abbreviation.
 */
export function isSignWithin(raw: string, char: string, at: number): boolean {
  if (char !== '"' && char !== '″' && char !== '”') return false;
  const before = raw.slice(Math.max(0, at - 8), at);
  if (/\p{sc=Hebrew}$/u.test(before))
    return /^\p{sc=Hebrew}(?![\p{L}\p{M}])/u.test(raw.slice(at + 1, at + 4));
  if (!/\d\s?['′’]\s?\d{1,2}$/u.test(before)) return false;
  return raw
    .slice(at + 1, at + 1 + REACH)
    .split(/[\r\n]/, 1)[0]!
    .includes(char);
}

/** Whether a double mark could only close: a word ends at it and none begins. */
export function closesAnyhow(raw: string, char: string, at: number, end: number): boolean {
  if (!/^(?:["“”″‟«»]|'')$/u.test(char)) return false;
  return /\S$/u.test(raw.slice(Math.max(0, at - 1), at)) && !/^[\p{L}\p{N}]/u.test(raw.slice(end, end + 2));
}

/** Marks that open however close they stand to what goes before. */
const alwaysOpens = /[“„「『《〝«‹]|``/u;
/** A Hebrew word of one or two letters that is written together with the next, and with its mark. */
const hebrewPrefix = /(?<![\p{L}\p{M}])[משהוכלב]{1,3}$/u;

interface MarkPlace {
  readonly char: string;
  /** UTF-16 offsets of the mark. */
  readonly at: number;
  readonly end: number;
  readonly mark: QuoteMark;
}

/** Whether a mark may open a quotation: something follows it, and no word or number ends at it. */
export function opensAt(raw: string, { char, at, end, mark }: MarkPlace): boolean {
  if (alwaysOpens.test(char)) return true;
  const before = raw.slice(Math.max(0, at - 4), at);
  const after = raw[end] ?? '';
  if (!/\S/u.test(after)) return false;
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && (mark.isSingle || !hebrewPrefix.test(before))) return false;
  // ’90s and ’tis: an apostrophe, unless something closes it, which is seen later.
  return !mark.isSingle || !/\p{N}/u.test(after);
}

/**
 * Whether a single mark at an offset closes a quotation that began at `start`. After a word in s it may be the
 * genitive of many: then it closes only if punctuation says so, or if no other mark in the line does.
 */
export function closesSingle(raw: string, start: number, at: number, mark: string): boolean {
  if (at === start || !canClose(raw, at)) return false;
  if (isSure(raw, at) || !/s/iu.test(raw[at - 1]!)) return true;
  const rest = raw.slice(at + 1, at + 1 + REACH).split(/[\n\r‘]/u, 1)[0]!;
  for (let next = rest.indexOf(mark); next >= 0; next = rest.indexOf(mark, next + 1)) {
    if (canClose(raw, at + 1 + next)) return false;
  }
  return true;
}

/** UTF-16 units after a doubtful mark in which a better one is looked for. */
const REACH = 400;

function canClose(raw: string, at: number): boolean {
  return !/\s/u.test(raw[at - 1]!) && !/^[\p{L}\p{N}]/u.test(raw.slice(at + 1, at + 3));
}

function isSure(raw: string, at: number): boolean {
  return (
    at + 1 >= raw.length || /[.,;:!?…)\]—–”"\n\r]/u.test(raw[at + 1]!) || /[.,;:!?…]/u.test(raw[at - 1]!)
  );
}
