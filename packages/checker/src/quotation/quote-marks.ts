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
]);

/** Marks that open however close they stand to what goes before. */
const alwaysOpens = /[“„「『《〝«‹]|``/u;

/** Whether a mark at an offset may open a quotation: something follows it, and no word or number ends at it. */
export function opensAt(raw: string, at: number, mark: QuoteMark): boolean {
  const char = raw.startsWith('``', at) ? '``' : raw[at]!;
  if (alwaysOpens.test(char)) return true;
  const before = raw.slice(Math.max(0, at - 2), at);
  const after = raw[at + 1] ?? '';
  if (!/\S/u.test(after) || /[\p{L}\p{N}\p{M}]$/u.test(before)) return false;
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
