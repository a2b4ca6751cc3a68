import { remembered } from '@generia/resilience';

import { charactersIn, type Letters } from './letters.js';

/** Runs of the letters in which a language is written, by its name in English. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  russian: /\p{Script=Cyrillic}+/gu,
  ukrainian: /\p{Script=Cyrillic}+/gu,
  belarusian: /\p{Script=Cyrillic}+/gu,
  bulgarian: /\p{Script=Cyrillic}+/gu,
  kazakh: /\p{Script=Cyrillic}+/gu,
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu,
  chinese: /\p{Script=Han}+/gu,
  mandarin: /\p{Script=Han}+/gu,
  cantonese: /\p{Script=Han}+/gu,
  korean: /\p{Script=Hangul}+/gu,
  arabic: /\p{Script=Arabic}+/gu,
  persian: /\p{Script=Arabic}+/gu,
  farsi: /\p{Script=Arabic}+/gu,
  urdu: /\p{Script=Arabic}+/gu,
  hebrew: /\p{Script=Hebrew}+/gu,
  greek: /\p{Script=Greek}+/gu,
  hindi: /\p{Script=Devanagari}+/gu,
  marathi: /\p{Script=Devanagari}+/gu,
  thai: /\p{Script=Thai}+/gu,
  georgian: /\p{Script=Georgian}+/gu,
  armenian: /\p{Script=Armenian}+/gu,
};
const LATIN = /\p{Script=Latin}+/gu;

/** Languages of one alphabet are told apart by letters that one of them lacks, and by those that it cannot do without. */
const TELLING_LETTERS: Readonly<Record<string, { readonly lacks?: RegExp; readonly needs?: RegExp }>> = {
  russian: { lacks: /[іїєґў]+/giu },
  ukrainian: { lacks: /[ыэёъ]+/giu },
  chinese: { lacks: /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu },
  japanese: { needs: /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu },
};
/** A foreign name may bring a foreign letter or two. */
const TELLING_SHARE = 0.015;

const scriptKey = remembered((language) => languageKey(language, (word) => Object.hasOwn(SCRIPTS, word)));

/** The name of a language as keys spell it: the first word of `Brazilian Portuguese` or `Russian (Odessa)` we know. */
export function languageKey(language: string, isKnown: (word: string) => boolean): string {
  const words: readonly string[] = language.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  return words.find(isKnown) ?? words[0] ?? '';
}

/**
 * The share of a text's letters that a language has, from 0 to 1; none at all where they show another language of the
 * same alphabet. Languages that we do not know are Latin.
 */
export function scriptShare({ count, ascii, others }: Letters, language: string): number {
  if (count === 0) return 1;
  const key = scriptKey(language);
  const shareOf = (wanted: RegExp): number => {
    const unwanted = charactersIn(others.replace(wanted, '')) + (wanted === LATIN ? 0 : ascii);
    return 1 - unwanted / count;
  };
  const { lacks, needs } = TELLING_LETTERS[key] ?? {};
  if (lacks && shareOf(lacks) > TELLING_SHARE) return 0;
  if (needs && shareOf(needs) <= TELLING_SHARE) return 0;
  return shareOf(SCRIPTS[key] ?? LATIN);
}

/** Whether a language is written in Latin letters, as far as we know. */
export function isLatin(language: string): boolean {
  return !Object.hasOwn(SCRIPTS, scriptKey(language));
}
