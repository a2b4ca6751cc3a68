import type { Colour } from '../paint/colour.js';
import { valueNear } from '../reading/words.js';
import type { Dice } from '../seeded-dice.js';
import { type Age, type Beard, HAIR_STYLES, type HairStyle, type Species } from './person.js';
import * as look from './person-words.js';
import { first } from './first-match.js';

const NATURAL_HAIR: readonly Colour[] = [
  '#1c1a20',
  '#2c2224',
  '#3d2720',
  '#553322',
  '#6b3a22',
  '#96683c',
  '#d8ad62',
  '#b4512a',
  '#8f3a22',
];

const DYED_HAIR: readonly Colour[] = ['#3f74c8', '#2f9c98', '#e0709c', '#7d55b4', '#4b9150'];

const LONG_STYLES: readonly HairStyle[] = [
  'long',
  'wavy',
  'bob',
  'bun',
  'braid',
  'ponytail',
  'curls',
  'fringe',
  'braids',
  'swept',
];

const SHORT_STYLES: readonly HairStyle[] = [
  'short',
  'swept',
  'messy',
  'slick',
  'buzz',
  'curls',
  'fringe',
  'short',
  'swept',
];

/** The hair colour that the text names; else one that suits age and skin. */
export function hairOf(
  text: string,
  age: Age,
  species: Species,
  darkSkin: boolean,
  described: boolean,
  dice: Dice,
): Colour {
  const said = valueNear(text, look.HAIR_NOUN, look.HAIR_COLOURS);
  if (said) return said;
  if (/redhead|рыж(?:ая|ий|еволос)/iu.test(text)) return '#b4512a';
  if (/blond|блондин/iu.test(text)) return '#d8ad62';
  if (/brunette|брюнет/iu.test(text)) return '#2c2224';
  if (age === 'old') return dice.pick(['#a3a3a6', '#eeeae2', '#c9c4bd']);
  if (age === 'middle' && dice.chance(0.35)) return dice.pick(['#8a8688', '#5f5a5c']);
  if (species !== 'human' && dice.chance(0.4)) return dice.pick(['#eeeae2', ...DYED_HAIR]);
  return !described && dice.chance(0.06)
    ? dice.pick(DYED_HAIR)
    : dice.pick(darkSkin ? NATURAL_HAIR.slice(0, 4) : NATURAL_HAIR);
}

/** The hair style that the text names; else a usual one. */
export function hairStyleOf(text: string, feminine: boolean, age: Age, dice: Dice): HairStyle {
  const said = first(text, look.HAIR_STYLE_WORDS);
  if (said) return said;
  if (dice.chance(0.06)) return dice.pick(HAIR_STYLES);
  if (!feminine && (age === 'old' || age === 'middle') && dice.chance(0.25)) return 'bald';
  return dice.pick(feminine ? LONG_STYLES : SHORT_STYLES);
}

/** A beard for somebody whose text says nothing of one; described people seldom get one. */
export function guessBeard(
  feminine: boolean,
  age: Age,
  species: Species,
  described: boolean,
  dice: Dice,
): Beard {
  if (feminine || age === 'child' || species === 'robot' || species === 'alien' || species === 'beast')
    return 'none';
  if (described) return dice.pick(['none', 'none', 'stubble']);
  return dice.pick(
    age === 'old'
      ? ['full', 'moustache', 'long', 'none', 'full']
      : ['none', 'none', 'none', 'stubble', 'full', 'moustache', 'goatee'],
  );
}
