import { remembered } from '@generia/resilience';

import { wordsOf } from '../text/words.js';
import { COMMON_WORDS } from './common-words.js';
import { lettersOf } from './letters.js';
import { isLatin, languageKey, scriptShare } from './scripts.js';

/** What can be told of the language of a text: too short a text, or too mixed a one, tells nothing. */
export type LanguageVerdict = 'yes' | 'no' | 'unclear';

/** Handles, hashtags and links are the same in every language. */
const UNSPOKEN = /(?:https?:\/\/\S+|[@#][\p{Letter}\p{Mark}\p{Number}_]+)/gu;
const LEAST_LETTERS = 12;
const LEAST_WORDS = 6;
/** A text in a language has at least this share of that language's commonest words. */
const COMMON_SHARE = 0.18;
const LANGUAGES_OF_WORD = languagesOfWords();
const commonWordsKey = remembered((language) => languageKey(language, (word) => COMMON_WORDS.has(word)));

/**
 * Whether a text is in a language, which is named in English. Alphabets are told apart by their letters, languages that
 * share the Latin one by their commonest words. A few foreign words (names, terms) do not count.
 */
export function isInLanguage(text: string, language: string): LanguageVerdict {
  const spoken = text.replace(UNSPOKEN, ' ');
  const letters = lettersOf(spoken);
  if (letters.count < LEAST_LETTERS || language.trim() === '') return 'unclear';
  const share = scriptShare(letters, language);
  if (share < 0.4) return 'no';
  if (!isLatin(language)) return share >= 0.7 ? 'yes' : 'unclear';
  return byCommonWords(wordsOf(spoken), language);
}

function byCommonWords(words: readonly string[], language: string): LanguageVerdict {
  if (words.length < LEAST_WORDS) return 'unclear';
  const key = commonWordsKey(language);
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const name of LANGUAGES_OF_WORD.get(word) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const own = COMMON_WORDS.has(key);
  const ownShare = (counts.get(key) ?? 0) / words.length;
  counts.delete(key);
  const bestOther = Math.max(0, ...counts.values()) / words.length;
  if (own && ownShare >= COMMON_SHARE && ownShare >= bestOther) return 'yes';
  return bestOther >= COMMON_SHARE && ownShare < bestOther / 2 ? 'no' : 'unclear';
}

function languagesOfWords(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [name, words] of COMMON_WORDS) {
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), name]);
  }
  return languages;
}
