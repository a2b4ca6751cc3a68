import { wordsOf } from '../text/words.js';
import { COMMON_WORDS } from './common-words.js';
import { isLatin, languageKey, scriptShare } from './scripts.js';

/** What can be told of the language of a text: too short a text, or too mixed a one, tells nothing. */
export type LanguageVerdict = 'yes' | 'no' | 'unclear';

/** Handles, hashtags and links are the same in every language. */
const UNSPOKEN = /(?:https?:\/\/\S+|[@#][\p{Letter}\p{Mark}\p{Number}_]+)/gu;
const LEAST_LETTERS = 12;
const LEAST_WORDS = 6;
/** A text in a language has at least this share of that language's commonest words. */
const COMMON_SHARE = 0.18;

/**
 * Whether a text is in a language, which is named in English. Alphabets are told apart by their letters, languages that
 * share the Latin one by their commonest words. A few foreign words (names, terms) do not count.
 */
export function isInLanguage(text: string, language: string): LanguageVerdict {
  const spoken = text.replace(UNSPOKEN, ' ');
  const letters: readonly string[] = spoken.match(/\p{Letter}/gu) ?? [];
  if (letters.length < LEAST_LETTERS || language.trim() === '') return 'unclear';
  const share = scriptShare(letters, language);
  if (share < 0.4) return 'no';
  if (!isLatin(language)) return share >= 0.7 ? 'yes' : 'unclear';
  return byCommonWords(wordsOf(spoken), language);
}

function byCommonWords(words: readonly string[], language: string): LanguageVerdict {
  if (words.length < LEAST_WORDS) return 'unclear';
  const key = languageKey(language, (word) => COMMON_WORDS.has(word));
  const shareOf = (common: ReadonlySet<string>) =>
    words.filter((word) => common.has(word)).length / words.length;
  const own = COMMON_WORDS.get(key);
  const ownShare = own ? shareOf(own) : 0;
  const others = [...COMMON_WORDS].filter(([name]) => name !== key).map(([, common]) => shareOf(common));
  const bestOther = Math.max(...others);
  if (own && ownShare >= COMMON_SHARE && ownShare >= bestOther) return 'yes';
  return bestOther >= COMMON_SHARE && ownShare < bestOther / 2 ? 'no' : 'unclear';
}
