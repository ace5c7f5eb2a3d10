/**
 * What the folded view does with one UTF-16 code unit. Classes are worked out from Unicode properties once a
 * code unit and then kept in a table, so folding costs an array read a character.
 */
export const UNKNOWN = 0;
/** One code unit that folds to one code unit: `foldedUnit[unit]`. */
export const KEEP = 1;
export const SPACE = 2;
/** Invisible: soft hyphen, zero-width, bidi marks, control characters, variation selectors. */
export const IGNORE = 3;
/** Punctuation the folded view leaves out. */
export const PUNCTUATION = 4;
export const HYPHEN = 5;
export const EN_DASH = 6;
export const EM_DASH = 7;
/** Combining characters, and the Hangul jamo that combine with what goes before. */
export const MARK = 8;
/** Folds to several code units: `expansions.get(unit)`. */
export const EXPAND = 9;
/** Kept between digits (12.4, 1,000, 10:30), left out elsewhere. */
export const SEPARATOR = 10;
export const SURROGATE = 11;
/** Like KEEP, and a decimal digit. */
export const DIGIT = 12;

export const charClass = new Uint8Array(0x10000);
export const foldedUnit = new Uint16Array(0x10000);
export const expansions = new Map<number, string>();

/** The class of a code unit, worked out when it is first met. */
export function classOf(unit: number): number {
  return charClass[unit] || classify(unit);
}

const kept = new Set('%‰&@#°§+=<>/\\_');

function classify(unit: number): number {
  return (charClass[unit] = decide(unit));
}

function decide(unit: number): number {
  if ((unit & 0xf800) === 0xd800) return SURROGATE;
  const char = String.fromCharCode(unit);
  if (/[\s\u0085\p{Z}]/u.test(char) && char !== '\ufeff') return SPACE;
  if (/[\p{Cc}\p{Default_Ignorable_Code_Point}\u200b\ufeff]/u.test(char)) return IGNORE;
  if (/[\p{Cf}]/u.test(char) && !/[\u0600-\u0605\u06dd\u070f\u08e2]/.test(char)) return IGNORE;
  if (/[\p{M}\u1160-\u11ff\uff9e\uff9f]/u.test(char)) return MARK;
  if (/[-\u2010\u2011\u2043\ufe63\uff0d]/.test(char)) return HYPHEN;
  if (/[\u2012\u2013\u2212]/.test(char)) return EN_DASH;
  if (/[\p{Pd}\u2500]/u.test(char)) return EM_DASH;
  if (/[.,:\uff0e\uff0c\uff1a]/.test(char)) {
    foldedUnit[unit] = char.normalize('NFKC').charCodeAt(0);
    return SEPARATOR;
  }
  const folded = foldCluster(char);
  if (!kept.has(folded) && /^[\p{P}`´\u2032-\u2037]+$/u.test(char)) return PUNCTUATION;
  if (/^[\p{P}\s\u0300-\u036f]+$/u.test(folded) && !kept.has(folded)) return PUNCTUATION;
  if (folded.length === 1) {
    foldedUnit[unit] = folded.charCodeAt(0);
    return /\p{Nd}/u.test(folded) ? DIGIT : KEEP;
  }
  expansions.set(unit, folded);
  return EXPAND;
}

/** Compatibility-composed, without case; ς is σ at the end of a word. */
export function foldCluster(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  return lower.replace(/[\u03c2\u2044]/g, (char) => (char === '\u2044' ? '/' : '\u03c3'));
}
