import { CULTURE_KEYS, CULTURES } from '@generia/casting';

import type { Language } from '../../prompt/language.js';
import type { Dice } from '../../random/dice.js';
import type { Pair } from '../parse-list.js';

export interface PersonName {
  readonly gender: 'm' | 'f';
  readonly first: Pair;
  readonly family: Pair;
}

/** Which cultures a text in that language meets: the home culture most of all. */
function cultureFor(language: Language, dice: Dice) {
  if (dice.chance(language === 'ru' ? 0.6 : 0.4))
    return language === 'ru' ? CULTURES.russian : CULTURES.english;
  return CULTURES[dice.pick(CULTURE_KEYS)];
}

/** A name whose parts belong to one culture. */
export function drawName(language: Language, dice: Dice): PersonName {
  const culture = cultureFor(language, dice);
  const isWoman = dice.chance(0.5);
  const first = dice.pick(isWoman ? culture.women : culture.men);
  const family = dice.pick(isWoman ? culture.families.she : culture.families.he);
  const pair = ({ latin, cyrillic }: typeof first): Pair => ({ en: latin, ru: cyrillic });
  return { gender: isWoman ? 'f' : 'm', first: pair(first), family: pair(family) };
}

const latinForms = new Map(
  Object.values(CULTURES).flatMap(({ women, men, families }) =>
    [...women, ...men, ...families.he, ...families.she].map(({ latin, cyrillic }): [string, string] => [
      cyrillic,
      latin,
    ]),
  ),
);

/** A display name in Latin letters, as far as its parts are in the lists; other parts stay as they are. */
export function inLatin(displayName: string): string[] {
  return displayName.split(/\s+/).map((part) => latinForms.get(part) ?? part);
}
