import type { LanguagePack } from './language-pack.ts';

const loaders = {
  ar: async () => (await import('../data/ar/pack.ts')).arabic,
  de: async () => (await import('../data/de/pack.ts')).german,
  en: async () => (await import('../data/en/pack.ts')).english,
  es: async () => (await import('../data/es/pack.ts')).spanish,
  fr: async () => (await import('../data/fr/pack.ts')).french,
  it: async () => (await import('../data/it/pack.ts')).italian,
  pt: async () => (await import('../data/pt/pack.ts')).portuguese,
  ru: async () => (await import('../data/ru/pack.ts')).russian,
} satisfies Record<string, () => Promise<LanguagePack>>;

export type Language = keyof typeof loaders;

/** The languages that there are packs for, as ISO 639-1 names them. */
export const LANGUAGES = Object.keys(loaders) as readonly Language[];

/** The words of one language; loaded when asked for, so that a page carries only those that it needs. */
export function loadLanguage(language: Language): Promise<LanguagePack> {
  return loaders[language]();
}
