const quoteMarks = new Set('\'"’‘‚‛“”„‟«»‹›＇＂「」『』〝〞〟`´′″‵‶');

export function isQuoteMark(char: string): boolean {
  return quoteMarks.has(char);
}

export function isDashMark(char: string): boolean {
  return /[\p{Pd}\u2212\u2043]/u.test(char);
}
