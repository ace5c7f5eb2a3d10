/**
 * Converts between code points and UTF-16 code units of one string. A lone surrogate counts as one code
 * point. Only the places of surrogate pairs are kept, so a text without any costs nothing.
 */
export interface CodePointMap {
  /** Length of the string in code points. */
  readonly length: number;
  /** UTF-16 offset of a code point; clamped to the string. */
  toUtf16(codePoint: number): number;
  /** Code point at a UTF-16 offset; the middle of a pair belongs to its code point; clamped. */
  toCodePoint(utf16: number): number;
}

export function mapCodePoints(raw: string): CodePointMap {
  if (!/[\ud800-\udbff]/.test(raw)) {
    const clamp = (offset: number) => Math.max(0, Math.min(raw.length, Math.trunc(offset)));
    return { length: raw.length, toUtf16: clamp, toCodePoint: clamp };
  }
  const pairs = findPairs(raw);
  const length = raw.length - pairs.length;
  return {
    length,
    toUtf16(codePoint) {
      const wanted = Math.max(0, Math.min(length, Math.trunc(codePoint)));
      // pairs[i] - i is the code point of the i-th pair, which never falls.
      return wanted + countBelow(pairs.length, (i) => pairs[i]! - i < wanted);
    },
    toCodePoint(utf16) {
      const wanted = Math.max(0, Math.min(raw.length, Math.trunc(utf16)));
      return wanted - countBelow(pairs.length, (i) => pairs[i]! < wanted);
    },
  };
}

/** Number of leading indices for which a monotone condition holds. */
function countBelow(size: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findPairs(raw: string): Int32Array {
  let count = 0;
  for (let i = 0; i < raw.length; i++) {
    if (!isPair(raw, i)) continue;
    count++;
    i++;
  }
  const pairs = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < raw.length; i++) if (isPair(raw, i)) pairs[at++] = i++;
  return pairs;
}

function isPair(raw: string, at: number): boolean {
  return (raw.charCodeAt(at) & 0xfc00) === 0xd800 && (raw.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
