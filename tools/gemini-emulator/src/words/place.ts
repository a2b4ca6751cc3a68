import type { Language } from '../prompt/language.js';
import type { Pair } from './parse-list.js';
import type { PlaceNoun } from './places.js';
import { accusativeOf, adjective, capitalise, type Case } from './russian-grammar.js';

/** A named place, in the forms that sentences need. */
export interface Place {
  /** English without the article, for image prompts. */
  readonly en: string;
  /** In the language of the world: `the Copper Market`, `Медный рынок`. */
  readonly name: string;
  readonly accusative: string;
  /** Where: `at the Copper Market`, `на Медном рынке`. */
  readonly in: string;
  /** Whose: `of the Copper Market`, `Медного рынка`. */
  readonly of: string;
  /** Whither: `to the Copper Market`, `на Медный рынок`. */
  readonly out: string;
  /** One word, for a hashtag. */
  readonly tag: string;
}

export function composePlace(quality: Pair, noun: PlaceNoun, language: Language): Place {
  const en = `${quality.en} ${noun.en}`;
  if (language === 'en') {
    const name = `the ${en}`;
    const where = noun.preposition === 'в' ? 'in' : 'at';
    return {
      en,
      name,
      accusative: name,
      in: `${where} ${name}`,
      of: `of ${name}`,
      out: `to ${name}`,
      tag: en,
    };
  }
  const form = (wanted: Case, word: string): string =>
    `${capitalise(adjective(quality.ru, noun.gender, wanted))} ${word}`;
  const name = form('nominative', noun.nominative);
  const accusative = form('accusative', accusativeOf(noun.nominative, noun.gender));
  return {
    en,
    name,
    accusative,
    in: `${noun.preposition} ${form('prepositional', noun.prepositional)}`,
    of: form('genitive', noun.genitive),
    out: `${noun.preposition} ${accusative}`,
    tag: name,
  };
}
