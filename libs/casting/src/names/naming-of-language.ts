import type { CultureKey } from './cultures.js';

/** How the names of a world are written, and whose names they are when nobody says otherwise. */
export interface LanguageNaming {
  /** Null for an alphabet in which we have no names. */
  readonly alphabet: 'latin' | 'cyrillic' | null;
  readonly home: CultureKey | null;
}

const LATIN_LANGUAGES: Readonly<Record<string, CultureKey | null>> = {
  english: 'english',
  german: 'german',
  french: 'french',
  spanish: 'spanish',
  italian: 'italian',
  polish: 'polish',
  swedish: 'nordic',
  norwegian: 'nordic',
  danish: 'nordic',
  turkish: 'turkish',
  portuguese: null,
  dutch: null,
  czech: null,
  romanian: null,
  hungarian: null,
  finnish: null,
  catalan: null,
  indonesian: null,
  vietnamese: null,
};

/** What the language of a world, named in English (`Russian`, `Brazilian Portuguese`), says about its names. */
export function namingOfLanguage(language: string): LanguageNaming {
  const words: readonly string[] = language.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  if (words.includes('russian')) return { alphabet: 'cyrillic', home: 'russian' };
  const latin = words.find((word) => Object.hasOwn(LATIN_LANGUAGES, word));
  return latin === undefined
    ? { alphabet: null, home: null }
    : { alphabet: 'latin', home: LATIN_LANGUAGES[latin] ?? null };
}
