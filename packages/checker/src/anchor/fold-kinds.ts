import type { FoldKind } from './anchor.ts';

const signs: readonly (readonly [FoldKind, RegExp])[] = [
  ['QUOTES', /['"’‘‚‛“”„‟«»‹›＇＂「」『』〝〞〟`´′″‵‶]/gu],
  ['DASHES', /[\p{Pd}\u2212\u2043]/gu],
  ['INVISIBLE', /(?!(?!\ufeff)[\u00ad\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}\u200b\ufeff]/gu],
  ['LIGATURES', /[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]/gu],
  ['WIDTH', /[\uff01-\uff9f\uffe0-\uffee]/gu],
  ['ELLIPSIS', /…|\.(?:[ \u00a0]?\.){2,}/gu],
];
const lineEndHyphen = /\p{L}[-\u00ad\u2010\u2011][ \t]*[\r\n\u2028\v\f]|\u00ad/u;

/** Which foldings were needed to make two strings equal that differ in encoding alone. */
export function foldKinds(source: string, quotation: string): FoldKind[] {
  if (source === quotation) return [];
  const found: FoldKind[] = [];
  const [from, to] = [withoutLineEndHyphens(source), withoutLineEndHyphens(quotation)];
  for (const [kind, sign] of signs) {
    if ((from.match(sign) ?? []).join() !== (to.match(sign) ?? []).join()) found.push(kind);
  }
  if (lineEndHyphen.test(source) !== lineEndHyphen.test(quotation)) found.push('HYPHENATION');
  if ((source.match(whiteSpace) ?? []).join('') !== (quotation.match(whiteSpace) ?? []).join(''))
    found.push('WHITE_SPACE');
  const isComposed = (text: string) => text.normalize('NFC') === text;
  const isOddSign = (text: string) => unexplained.test(text);
  if (!isComposed(source) || !isComposed(quotation) || isOddSign(source) !== isOddSign(quotation)) {
    found.push('NORMAL_FORM');
  }
  return found;
}

/** The byte order mark is no white space here, but invisible. */
const whiteSpace = /(?!\ufeff)\s/g;

function withoutLineEndHyphens(text: string): string {
  return text.replace(/(?<=\p{L})[-\u2010\u2011](?=[ \t]*[\r\n\u2028\v\f])/gu, '');
}

/** Compatibility characters that none of the other kinds accounts for: ㎏, Ⅳ, 𝐀. */
const unexplained =
  /[\u2070-\u209f\u2100-\u218b\u2460-\u24ff\u3200-\u33ff\u{1d400}-\u{1d7ff}\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be]/u;
