/** The letters in which a language is written, by its name in English. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  russian: /\p{Script=Cyrillic}/u,
  ukrainian: /\p{Script=Cyrillic}/u,
  belarusian: /\p{Script=Cyrillic}/u,
  bulgarian: /\p{Script=Cyrillic}/u,
  kazakh: /\p{Script=Cyrillic}/u,
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  chinese: /\p{Script=Han}/u,
  mandarin: /\p{Script=Han}/u,
  cantonese: /\p{Script=Han}/u,
  korean: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  persian: /\p{Script=Arabic}/u,
  farsi: /\p{Script=Arabic}/u,
  urdu: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  greek: /\p{Script=Greek}/u,
  hindi: /\p{Script=Devanagari}/u,
  marathi: /\p{Script=Devanagari}/u,
  thai: /\p{Script=Thai}/u,
  georgian: /\p{Script=Georgian}/u,
  armenian: /\p{Script=Armenian}/u,
};
const LATIN = /\p{Script=Latin}/u;

/** Languages of one alphabet are told apart by letters that one of them lacks, and by those that it cannot do without. */
const TELLING_LETTERS: Readonly<Record<string, { readonly lacks?: RegExp; readonly needs?: RegExp }>> = {
  russian: { lacks: /[іїєґў]/iu },
  ukrainian: { lacks: /[ыэёъ]/iu },
  chinese: { lacks: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  japanese: { needs: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
};
/** A foreign name may bring a foreign letter or two. */
const TELLING_SHARE = 0.015;

/** The name of a language as keys spell it: the first word of `Brazilian Portuguese` or `Russian (Odessa)` we know. */
export function languageKey(language: string, isKnown: (word: string) => boolean): string {
  const words: readonly string[] = language.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  return words.find(isKnown) ?? words[0] ?? '';
}

/**
 * The share of a text's letters that a language has, from 0 to 1; none at all where they show another language of the
 * same alphabet. Languages that we do not know are Latin.
 */
export function scriptShare(letters: readonly string[], language: string): number {
  if (letters.length === 0) return 1;
  const key = scriptKey(language);
  const shareOf = (wanted: RegExp) => letters.filter((letter) => wanted.test(letter)).length / letters.length;
  const { lacks, needs } = TELLING_LETTERS[key] ?? {};
  if (lacks && shareOf(lacks) > TELLING_SHARE) return 0;
  if (needs && shareOf(needs) <= TELLING_SHARE) return 0;
  return shareOf(SCRIPTS[key] ?? LATIN);
}

/** Whether a language is written in Latin letters, as far as we know. */
export function isLatin(language: string): boolean {
  return !Object.hasOwn(SCRIPTS, scriptKey(language));
}

function scriptKey(language: string): string {
  return languageKey(language, (word) => Object.hasOwn(SCRIPTS, word));
}
