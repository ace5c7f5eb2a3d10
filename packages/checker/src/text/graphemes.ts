/**
 * Widens a stretch of a string so that neither edge cuts a user-perceived character: the rules of Unicode
 * Standard Annex 29 that concern marks, joiners, emoji, flags, Hangul and line ends.
 */
export function snapToGraphemes(raw: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && !isBoundary(raw, from)) from--;
  while (to < raw.length && !isBoundary(raw, to)) to++;
  return { start: from, end: to };
}

/** Whether a grapheme cluster may end at a UTF-16 offset and another begin. */
export function isBoundary(raw: string, at: number): boolean {
  if (at <= 0 || at >= raw.length) return true;
  const next = raw.charCodeAt(at);
  const previous = raw.charCodeAt(at - 1);
  if (next < 0x300 && previous < 0x300) return !(previous === 13 && next === 10);
  if ((previous & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00) return false;
  const after = String.fromCodePoint(raw.codePointAt(at)!);
  if (/^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|\uff9e|\uff9f)/u.test(after))
    return /[\r\n]/.test(raw[at - 1]!);
  const before = charBefore(raw, at);
  if (before === '\u200d' && /^\p{Extended_Pictographic}/u.test(after)) return false;
  if (/[\u1100-\u115f\ua960-\ua97c]/.test(before)) return !/[\u1100-\u11ff\uac00-\ud7a3]/.test(after);
  if (/[\u1160-\u11a7\uac00-\ud7a3]/.test(before) && /[\u1160-\u11ff]/.test(after)) return false;
  if (/[\u11a8-\u11ff]/.test(before) && /[\u11a8-\u11ff]/.test(after)) return false;
  return !(isFlagHalf(after) && flagHalvesBefore(raw, at) % 2 === 1);
}

function charBefore(raw: string, at: number): string {
  const isPair =
    at >= 2 && (raw.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (raw.charCodeAt(at - 2) & 0xfc00) === 0xd800;
  return raw.slice(isPair ? at - 2 : at - 1, at);
}

function isFlagHalf(char: string): boolean {
  return /^\p{Regional_Indicator}/u.test(char);
}

function flagHalvesBefore(raw: string, at: number): number {
  let count = 0;
  for (let i = at; i >= 2 && isFlagHalf(raw.slice(i - 2, i)); i -= 2) count++;
  return count;
}
