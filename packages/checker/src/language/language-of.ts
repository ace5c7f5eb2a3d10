import type { LanguagePack } from './language-pack.ts';

/** Characters that are read: enough for the commonest words to be met. */
const READ = 4000;
/** Share of a text's words that must be among the commonest of a language, and how many. */
const LEAST_SHARE = 0.1;
const LEAST_WORDS = 2;

/**
 * The pack of the language that a text is in, by the share of its words that are among the commonest of each; null if
 * it is none of them, or too few words tell.
 */
export function languageOf(raw: string, packs: readonly LanguagePack[]): LanguagePack | null {
  const words =
    raw
      .slice(0, READ)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: LanguagePack | null = null;
  let most = Math.max(LEAST_WORDS, LEAST_SHARE * words.length) - 1e-9;
  for (const pack of packs) {
    const common = new Set(pack.common);
    const met = words.filter((word) => common.has(word)).length;
    if (met > most) {
      best = pack;
      most = met;
    }
  }
  return best;
}
