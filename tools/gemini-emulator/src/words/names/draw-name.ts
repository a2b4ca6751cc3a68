import type { Language } from '../../prompt/language.js';
import type { Dice } from '../../random/dice.js';
import type { Pair } from '../parse-list.js';
import { arabic } from './arabic.js';
import { caucasian } from './caucasian.js';
import type { Culture } from './culture.js';
import { english } from './english.js';
import { indian } from './indian.js';
import { japanese } from './japanese.js';
import { nordic } from './nordic.js';
import { slavic } from './slavic.js';
import { spanish } from './spanish.js';
import { westAfrican } from './west-african.js';

export interface PersonName {
  readonly gender: 'm' | 'f';
  readonly first: Pair;
  readonly family: Pair;
}

const everywhere: readonly Culture[] = [
  english,
  japanese,
  westAfrican,
  indian,
  spanish,
  nordic,
  caucasian,
  arabic,
];

/** Which cultures a text in that language meets, the home culture twice as often as all others together. */
function cultureFor(language: Language, dice: Dice): Culture {
  if (dice.chance(language === 'ru' ? 0.6 : 0.2)) return slavic;
  if (language === 'en' && dice.chance(0.3)) return english;
  return dice.pick(everywhere);
}

/** A name whose parts belong to one culture. */
export function drawName(language: Language, dice: Dice): PersonName {
  const culture = cultureFor(language, dice);
  const gender = dice.chance(0.5) ? 'f' : 'm';
  return {
    gender,
    first: dice.pick(gender === 'f' ? culture.women : culture.men),
    family: dice.pick(gender === 'f' ? culture.families.women : culture.families.men),
  };
}

const women = new Set(
  [slavic, ...everywhere].flatMap((culture) => culture.women.flatMap((name) => [name.en, name.ru])),
);
const men = new Set(
  [slavic, ...everywhere].flatMap((culture) => culture.men.flatMap((name) => [name.en, name.ru])),
);

/** The gender that a display name shows by a first name of the lists, or null. */
export function genderOfName(displayName: string): 'm' | 'f' | null {
  for (const word of displayName.split(/[\s«»"“”]+/)) {
    if (women.has(word)) return 'f';
    if (men.has(word)) return 'm';
  }
  return null;
}
