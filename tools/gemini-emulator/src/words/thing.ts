import type { Language } from '../prompt/language.js';
import type { Dice } from '../random/dice.js';
import { everydayAdjectives, thingAdjectives } from './adjectives.js';
import { withIndefiniteArticle } from './article.js';
import type { Pair } from './parse-list.js';
import { adjective } from './russian-grammar.js';
import type { ThingNoun } from './things.js';

/** A thing that a text is about: a quality and a noun. */
export interface Thing {
  /** English with its article, for image prompts: `a borrowed key`. */
  readonly en: string;
  /** In the language of the text, nominative. */
  readonly name: string;
  readonly accusative: string;
  /** The noun alone, as in `the key`, and for a hashtag. */
  readonly tag: string;
  readonly tagAccusative: string;
}

export function composeThing(quality: Pair, noun: ThingNoun, language: Language): Thing {
  const en = withArticle(quality.en, noun.en);
  if (language === 'en') return { en, name: en, accusative: en, tag: noun.en, tagAccusative: noun.en };
  return {
    en,
    name: `${adjective(quality.ru, noun.gender, 'nominative')} ${noun.nominative}`,
    accusative: `${adjective(quality.ru, noun.gender, 'accusative')} ${noun.accusative}`,
    tag: noun.nominative,
    tagAccusative: noun.accusative,
  };
}

/** Finds the first thing that a text names, or makes one up. */
export function thingIn(text: string, nouns: readonly ThingNoun[], language: Language, dice: Dice): Thing {
  const lower = text.toLowerCase();
  let found: { noun: ThingNoun; at: number; length: number } | null = null;
  for (const noun of nouns) {
    for (const form of language === 'en' ? [noun.en] : [noun.nominative, noun.accusative]) {
      const at = wordIndex(lower, form);
      if (at < 0) continue;
      if (found === null || at < found.at || (at === found.at && form.length > found.length)) {
        found = { noun, at, length: form.length };
      }
    }
  }
  if (found === null) return composeThing(dice.pick(thingAdjectives), dice.pick(nouns), language);
  const before = lower.slice(0, found.at).trimEnd();
  const gender = found.noun.gender;
  const quality = [...everydayAdjectives, ...thingAdjectives].find((one) =>
    language === 'en'
      ? before.endsWith(one.en)
      : before.endsWith(adjective(one.ru, gender, 'nominative')) ||
        before.endsWith(adjective(one.ru, gender, 'accusative')),
  );
  return composeThing(quality ?? dice.pick(thingAdjectives), found.noun, language);
}

function wordIndex(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return -1;
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /\p{L}/u.test(character);
  return isLetter(text[at - 1]) || isLetter(text[at + word.length]) ? -1 : at;
}

function withArticle(quality: string, noun: string): string {
  if (quality.endsWith("'s")) return `${quality} ${noun}`;
  if (/^(?:last|first|missing|wrong)$/.test(quality)) return `the ${quality} ${noun}`;
  if (/[^s]s$/.test(noun) && noun !== 'compass') return `some ${quality} ${noun}`;
  return withIndefiniteArticle(`${quality} ${noun}`);
}
